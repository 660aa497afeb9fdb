import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import { failPoint } from '#fail-point'
import { type Checksums, checksumsName, sealMark } from './format.ts'

/** A file that goes into the archive: its bytes, or where they are. */
export type Content = { name: string; bytes: Buffer } | { name: string; path: string; size: number }

/** Writes an archive under another name, which is readable by its owner only, and gives it its own when it is whole. */
export async function writeArchive(input: {
  file: string
  contents: AsyncIterable<Content>
  signal: AbortSignal
}): Promise<void> {
  const { file, contents, signal } = input
  const partial = `${file}.partial`
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await rm(partial, { force: true })
  try {
    await write({ file: partial, contents, signal })
    await failPoint('backup-written')
    signal.throwIfAborted()
    await rename(partial, file)
    await flushFolder(path.dirname(file))
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

async function write({ file, contents, signal }: Parameters<typeof writeArchive>[0]): Promise<void> {
  const packing = pack()
  const compressing = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } })
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })
  const written = pipeline(packing, compressing, sealed, out, { signal })
  try {
    await Promise.race([add({ packing, contents, signal }), written])
    await written
  } catch (error) {
    packing.destroy()
    // Whichever of the two failed first, the stream's own error says why.
    throw await written.then(
      () => error,
      (cause: Error) => (isFollowUp(cause) ? error : cause),
    )
  }
}

async function add(input: {
  packing: Pack
  contents: AsyncIterable<Content>
  signal: AbortSignal
}): Promise<void> {
  const { packing, contents, signal } = input
  const checksums: Checksums = []
  for await (const content of contents) {
    signal.throwIfAborted()
    checksums.push({ name: content.name, sha256: await addOne({ packing, content }) })
  }
  await addOne({ packing, content: { name: checksumsName, bytes: Buffer.from(JSON.stringify(checksums)) } })
  packing.finalize()
}

async function addOne({ packing, content }: { packing: Pack; content: Content }): Promise<string> {
  const hash = createHash('sha256')
  const size = 'bytes' in content ? content.bytes.length : content.size
  const source = 'bytes' in content ? Readable.from([content.bytes]) : createReadStream(content.path)
  const entry = packing.entry({ name: content.name, size, mode: 0o600 })
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    entry,
  )
  return hash.digest('hex')
}

async function* sealed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
  yield Buffer.concat([sealMark, hash.digest()])
}

function isFollowUp({ code }: Error & { code?: unknown }): boolean {
  return code === 'ERR_STREAM_PREMATURE_CLOSE'
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
