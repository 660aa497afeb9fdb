import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Scratch } from '#cms/database/backup.ts'
import { addTo, type Digest, emptyDigest } from './digest.ts'
import { fill } from './fill.ts'
import { ArchiveError, type Manifest } from './format.ts'
import { readArchive } from './read-archive.ts'
import { type Restoring, withArchive, withScratch } from './restore.ts'

type Digests = Map<string, Digest>

/** Restores an archive beside the database in use, compares every document and file, and leaves nothing behind. */
export async function verify({ file, publication, signal, progress }: Restoring): Promise<Manifest> {
  return await withArchive({ file, publication, signal }, async ({ handle, manifest, folder }) => {
    return await withScratch({ publication, folder }, async (scratch) => {
      const given: Digests = new Map()
      const media = path.join(folder, 'media')
      const note: Parameters<typeof fill>[0]['note'] = ({ section, document }) => {
        const digest = given.get(section.name) ?? emptyDigest
        given.set(section.name, addTo({ digest, section, document }))
      }
      await fill({ handle, manifest, scratch, media, signal, progress, note })
      await scratch.finish()
      requireSame({ given, stored: await digestsOf(scratch, signal) })
      await readArchive({
        handle,
        signal,
        visit: async ({ of, content }) => {
          if ('file' in of) await requireSameFile({ file: path.join(media, of.file), content })
        },
      })
      return manifest
    })
  })
}

async function digestsOf(scratch: Scratch, signal: AbortSignal): Promise<Digests> {
  const snapshot = await scratch.snapshot()
  const digests: Digests = new Map()
  try {
    for (const section of snapshot.sections) {
      let digest = emptyDigest
      for await (const document of snapshot.documents(section)) {
        signal.throwIfAborted()
        digest = addTo({ digest, section, document })
      }
      digests.set(section.name, digest)
    }
  } finally {
    await snapshot.close()
  }
  return digests
}

function requireSame({ given, stored }: { given: Digests; stored: Digests }): void {
  for (const [name, { count, sum }] of stored) {
    const wanted = given.get(name) ?? emptyDigest
    if (count !== wanted.count) {
      throw new ArchiveError(`${name}: ${wanted.count} in the archive, ${count} when restored.`)
    }
    if (sum !== wanted.sum) throw new ArchiveError(`${name}: they are not the same when restored.`)
  }
}

async function requireSameFile({ file, content }: { file: string; content: AsyncIterable<Buffer> }) {
  const wanted = createHash('sha256')
  for await (const chunk of content) wanted.update(chunk)
  const restored = createHash('sha256')
  await pipeline(createReadStream(file), restored)
  if (wanted.digest('hex') === restored.digest('hex')) return
  throw new ArchiveError(`${path.basename(file)}: it is not the same when restored.`)
}
