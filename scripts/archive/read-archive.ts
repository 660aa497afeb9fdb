import { createHash, type Hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { extract } from 'tar-stream'
import {
  ArchiveError,
  type Checksums,
  checksumsName,
  checksumsSchema,
  formatVersion,
  type Manifest,
  manifestName,
  manifestSchema,
  sealBytes,
  sealMark,
  toContent,
  zstdMark,
} from './format.ts'

/** Is given every document part and media file, in their order; reads all of the content, or none. */
export type Visit = (entry: {
  of: ReturnType<typeof toContent>
  content: AsyncIterable<Buffer>
}) => Promise<void>

type Reading = { handle: FileHandle; signal: AbortSignal }

const mostJson = 64 * 1024 * 1024
const damaged = 'The archive is damaged or cut off.'
const foreign = 'This file is not a backup of Previously.'

/** Reads a whole archive and fails where anything about it is wrong. Answers its first entry. */
export async function checkArchive({ handle, signal }: Reading): Promise<Manifest> {
  const start = Buffer.alloc(zstdMark.length)
  await handle.read({ buffer: start, position: 0 })
  if (!start.equals(zstdMark)) throw new ArchiveError(foreign)
  try {
    await requireSeal({ handle, signal })
    return await readArchive({ handle, signal, visit: async () => undefined })
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ArchiveError) throw error
    throw new ArchiveError(damaged, { cause: error })
  }
}

/** Hands out what is in an archive. What is wrong with it is found when that has been handed out. */
export async function readArchive({ handle, signal, visit }: Reading & { visit: Visit }): Promise<Manifest> {
  const extracting = extract()
  const source = await withoutSeal(handle)
  const read = pipeline(source, createZstdDecompress(), extracting, { signal })
  // Awaited below; until then an error of it is also an error of the loop.
  read.catch(() => undefined)
  const checksums: Checksums = []
  let manifest: Manifest | undefined
  let isWhole = false
  for await (const entry of extracting) {
    const { name } = entry.header
    if (entry.header.type !== 'file' || isWhole) throw new ArchiveError(damaged)
    const hash = createHash('sha256')
    const content = hashed(entry, hash)
    if (name === checksumsName) {
      isWhole = true
      requireSame(checksums, checksumsSchema.parse(JSON.parse((await whole(content)).toString())))
      continue
    }
    if (manifest) await visit({ of: toContent(name), content })
    else manifest = await readManifest({ name, content })
    for await (const _ of content);
    checksums.push({ name, sha256: hash.digest('hex') })
  }
  await read
  if (!isWhole || !manifest) throw new ArchiveError(damaged)
  return manifest
}

async function requireSeal({ handle, signal }: Reading): Promise<void> {
  const { size } = await handle.stat()
  const seal = Buffer.alloc(sealBytes)
  await handle.read({ buffer: seal, position: Math.max(0, size - sealBytes) })
  const hash = createHash('sha256')
  await pipeline(await withoutSeal(handle), hash, { signal })
  if (!seal.equals(Buffer.concat([sealMark, hash.digest()]))) throw new ArchiveError(damaged)
}

async function withoutSeal(handle: FileHandle): Promise<Readable> {
  const { size } = await handle.stat()
  if (size <= sealBytes) throw new ArchiveError(damaged)
  return handle.createReadStream({ start: 0, end: size - sealBytes - 1, autoClose: false })
}

/** All of a content that is known to be small. */
export async function whole(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of content) {
    size += chunk.length
    if (size > mostJson) throw new ArchiveError('A part of the archive is larger than any that we write.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function readManifest({ name, content }: { name: string; content: AsyncIterable<Buffer> }) {
  if (name !== manifestName) throw new ArchiveError(foreign)
  const given: unknown = JSON.parse((await whole(content)).toString())
  const { format, formatVersion: version } = given as Partial<Manifest>
  if (format === 'previously-backup' && typeof version === 'number' && version > formatVersion) {
    throw new ArchiveError('The archive was made by a newer version of Previously. Use that version.')
  }
  const { data } = manifestSchema.safeParse(given)
  if (!data) throw new ArchiveError(foreign)
  return data
}

async function* hashed(entry: AsyncIterable<unknown>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of entry) {
    hash.update(chunk as Buffer)
    yield chunk as Buffer
  }
}

function requireSame(found: Checksums, told: Checksums): void {
  const isSame =
    found.length === told.length &&
    found.every(({ name, sha256 }, index) => told[index]?.name === name && told[index].sha256 === sha256)
  if (!isSame) throw new ArchiveError(damaged)
}
