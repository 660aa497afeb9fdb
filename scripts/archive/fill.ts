import { createWriteStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Document, Scratch, Section } from '#cms/database/backup.ts'
import { ArchiveError, type Manifest } from './format.ts'
import type { Progress } from './progress.ts'
import { readArchive, whole } from './read-archive.ts'

type Filling = {
  handle: FileHandle
  manifest: Manifest
  scratch: Scratch
  /** Where the media files go: a folder that is not there yet. */
  media: string
  signal: AbortSignal
  progress: Progress
  /** Is given every document too. */
  note?: (written: { section: Section; document: Document }) => void
}

/** Writes all of an archive into an empty database and an empty folder. */
export async function fill(filling: Filling): Promise<void> {
  const { handle, manifest, media, signal, progress } = filling
  const written = new Map<string, number>()
  const all = sum(Object.values(manifest.documents))
  let done = 0
  let files = 0
  await mkdir(media, { recursive: true })
  await readArchive({
    handle,
    signal,
    visit: async ({ of, content }) => {
      if ('section' in of) {
        const count = await writePart({ ...filling, name: of.section, bytes: await whole(content) })
        written.set(of.section, (written.get(of.section) ?? 0) + count)
        done += count
        progress({ stage: 'Documents', done, all })
      } else {
        await pipeline(content, createWriteStream(path.join(media, of.file), { flags: 'wx', flush: true }))
        files += 1
        progress({ stage: 'Media files', done: files, all: manifest.media.files })
      }
    },
  })
  const short = Object.entries(manifest.documents).find(([name, count]) => (written.get(name) ?? 0) !== count)
  if (short || files !== manifest.media.files) {
    throw new ArchiveError('The archive does not hold as much as it says.')
  }
}

// Together in one transaction; more would only be held in memory for longer.
const atOnce = 500

async function writePart(input: Filling & { name: string; bytes: Buffer }): Promise<number> {
  const { scratch, manifest, signal, note, name, bytes } = input
  const section = scratch.sections.find((one) => one.name === name)
  if (!section) {
    throw new ArchiveError(
      `This version of Previously has no ${name}, of which there are some in the archive.`,
    )
  }
  const lines = bytes.toString().split('\n').filter(Boolean)
  for (let start = 0; start < lines.length; start += atOnce) {
    signal.throwIfAborted()
    const documents = lines.slice(start, start + atOnce).map((line) => JSON.parse(line) as Document)
    for (const document of documents) note?.({ section, document })
    await scratch.write({ section, documents, from: manifest.database })
  }
  return lines.length
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
