import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Document, Section } from '#cms/database/backup.ts'
import { type Held, hold, type Publication, type Taken } from './backup.ts'
import { isExported, toExported } from './exported.ts'
import { ArchiveError } from './format.ts'
import type { Progress } from './progress.ts'

type Exporting = {
  /** The folder to write, which must not be there or must be empty. */
  directory: string
  publication: Publication
  signal: AbortSignal
  progress: Progress
}

/** Writes the publication as JSON lines, and its images beside, without anything that lets somebody in. */
export async function exportTo({ directory, publication, signal, progress }: Exporting): Promise<Taken> {
  const left = await readdir(directory).catch(() => [])
  if (left.length > 0) throw new ArchiveError(`${directory} is not empty.`)
  const partial = `${path.resolve(directory)}.partial`
  await rm(partial, { recursive: true, force: true })
  try {
    await mkdir(path.join(partial, 'media'), { recursive: true, mode: 0o700 })
    const taken = await hold(publication, async (held) => await write({ held, partial, signal, progress }))
    await rm(directory, { recursive: true, force: true })
    await rename(partial, directory)
    return taken
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
}

type Writing = { held: Held; partial: string; signal: AbortSignal; progress: Progress }

async function write({ held, partial, signal, progress }: Writing): Promise<Taken> {
  const { snapshot, files, missing } = held
  const sections = snapshot.sections.filter(isExported)
  const counts: Record<string, number> = {}
  for (const [index, section] of sections.entries()) {
    counts[section.name] = await snapshot.count(section)
    const lines = linesOf({ section, documents: snapshot.documents(section) })
    await pipeline(lines, createWriteStream(path.join(partial, `${section.name}.jsonl`)), { signal })
    progress({ stage: 'Collections', done: index + 1, all: sections.length })
  }
  for (const [index, file] of files.entries()) {
    signal.throwIfAborted()
    await copyFile(file.path, path.join(partial, 'media', file.name))
    progress({ stage: 'Media files', done: index + 1, all: files.length })
  }
  const about = { format: 'previously-export', formatVersion: 1, madeAt: new Date().toISOString(), counts }
  await writeFile(path.join(partial, 'about.json'), `${JSON.stringify(about, null, 1)}\n`)
  return {
    documents: Object.values(counts).reduce((sum, one) => sum + one, 0),
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    missing,
  }
}

async function* linesOf({
  section,
  documents,
}: {
  section: Section
  documents: AsyncIterable<Document>
}): AsyncGenerator<string> {
  for await (const document of documents) yield `${JSON.stringify(toExported({ section, document }))}\n`
}
