import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { SanitizedConfig } from 'payload'
import {
  type Document,
  type Location,
  openSnapshot,
  type Section,
  type Snapshot,
  schemaNames,
} from '#cms/database/backup.ts'
import { formatVersion, type Manifest, manifestName, partName } from './format.ts'
import { heldFile, holdFiles, type MediaFile } from './media.ts'
import type { Progress } from './progress.ts'
import { withWorkFolder } from './work-folder.ts'
import { type Content, writeArchive } from './write-archive.ts'

export type Publication = { config: SanitizedConfig; location: Location; varDir: string }
type Work = { signal: AbortSignal; progress: Progress }

/** What a backup or an export has read, and the images whose files were not there. */
export type Taken = { documents: number; files: number; bytes: number; missing: string[] }

/** The database and the media files of one moment, as they are read while others write. */
export type Held = { snapshot: Snapshot; files: MediaFile[]; missing: string[] }

const partBytes = 4 * 1024 * 1024

/** Writes everything that the publication is into one archive, as it is at this moment. */
export async function backup({
  file,
  publication,
  signal,
  progress,
}: { file: string; publication: Publication } & Work): Promise<Taken> {
  return await hold(publication, async ({ snapshot, files, missing }) => {
    const manifest = await manifestOf({ snapshot, files })
    const contents = everything({ manifest, snapshot, files, progress })
    await writeArchive({ file, contents, signal })
    return { documents: sum(Object.values(manifest.documents)), ...manifest.media, missing }
  })
}

/** Runs work on what the publication is at this moment. */
export async function hold<Result>(
  { config, location, varDir }: Publication,
  work: (held: Held) => Promise<Result>,
): Promise<Result> {
  return await withWorkFolder(varDir, async (folder) => {
    const from = path.resolve(varDir, 'media')
    const folders = ['after', 'before'].map((name) => path.join(folder, name))
    const [after = '', before = ''] = folders
    await holdFiles({ from, to: before })
    const snapshot = await openSnapshot({ config, location, folder })
    try {
      await holdFiles({ from, to: after })
      return await work({ snapshot, ...(await mediaOf({ snapshot, folders })) })
    } finally {
      await snapshot.close()
    }
  })
}

async function mediaOf({ snapshot, folders }: { snapshot: Snapshot; folders: string[] }) {
  const files: MediaFile[] = []
  const missing: string[] = []
  const section = snapshot.sections.find(({ name }) => name === 'media')
  if (!section) throw new Error('There is no collection of media')
  for await (const { filename, filesize } of snapshot.documents(section)) {
    if (typeof filename !== 'string') continue
    const size = typeof filesize === 'number' ? filesize : null
    const file = await heldFile({ name: filename, size, folders })
    if (file) files.push(file)
    else missing.push(filename)
  }
  return { files, missing }
}

async function manifestOf({
  snapshot,
  files,
}: {
  snapshot: Snapshot
  files: MediaFile[]
}): Promise<Manifest> {
  const documents: Record<string, number> = {}
  for (const section of snapshot.sections) documents[section.name] = await snapshot.count(section)
  return {
    format: 'previously-backup',
    formatVersion,
    product: await productVersion(),
    schema: schemaNames(),
    database: snapshot.database,
    madeAt: new Date().toISOString(),
    documents,
    media: { files: files.length, bytes: sum(files.map(({ size }) => size)) },
  }
}

async function* everything(input: {
  manifest: Manifest
  snapshot: Snapshot
  files: MediaFile[]
  progress: Progress
}): AsyncGenerator<Content> {
  const { manifest, snapshot, files, progress } = input
  yield { name: manifestName, bytes: Buffer.from(JSON.stringify(manifest, null, 1)) }
  const all = sum(Object.values(manifest.documents))
  let done = 0
  for (const section of snapshot.sections) {
    let part = 0
    for await (const { bytes, count } of parts({ section, documents: snapshot.documents(section) })) {
      part += 1
      yield { name: partName({ section: section.name, part }), bytes }
      done += count
      progress({ stage: 'Documents', done, all })
    }
  }
  if (done !== all) throw new Error(`${all} documents were counted, and ${done} read`)
  for (const [index, file] of files.entries()) {
    yield { ...file, name: `media/${file.name}` }
    progress({ stage: 'Media files', done: index + 1, all: files.length })
  }
}

async function* parts({
  section,
  documents,
}: {
  section: Section
  documents: AsyncIterable<Document>
}): AsyncGenerator<{ bytes: Buffer; count: number }> {
  let lines: string[] = []
  let size = 0
  for await (const document of documents) {
    const line = `${JSON.stringify(section.hasLogins ? withoutSessions(document) : document)}\n`
    lines.push(line)
    size += line.length
    if (size < partBytes) continue
    yield { bytes: Buffer.from(lines.join('')), count: lines.length }
    lines = []
    size = 0
  }
  if (lines.length > 0) yield { bytes: Buffer.from(lines.join('')), count: lines.length }
}

// Whoever is signed in now is not signed in by an old archive.
function withoutSessions(document: Document): Document {
  return 'sessions' in document ? { ...document, sessions: [] } : document
}

async function productVersion(): Promise<string> {
  const file = path.resolve(import.meta.dirname, '../../package.json')
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
