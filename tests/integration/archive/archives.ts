import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { getPayload, type Payload } from 'payload'
import { extract } from 'tar-stream'
import { afterAll } from 'vitest'
import { type Document, type Location, openSnapshot, ownLocation } from '#cms/database/backup.ts'
import { databaseAdapter } from '#cms/database/index.ts'
import { env } from '#env'
import { backup, type Publication } from '#scripts/archive/backup.ts'
import { sealBytes } from '#scripts/archive/format.ts'
import { restore } from '#scripts/archive/restore.ts'
import { writeArchive } from '#scripts/archive/write-archive.ts'
import { newDatabase } from '#tests/integration/support/start-payload.ts'

const places = mkdtempSync(path.join(tmpdir(), 'previously-places-'))
afterAll(() => rmSync(places, { recursive: true, force: true }))

export const quietly = { signal: new AbortController().signal, progress: () => undefined }

/** The publication of this test file. */
export async function ownPublication(): Promise<Publication> {
  const { default: config } = await import('#config')
  return { config: await config, location: ownLocation(), varDir: env.VAR_DIR }
}

/** A place where no publication is yet, on the database given or on that of the tests. */
export async function emptyPlace(location?: Location): Promise<Publication> {
  return { ...(await ownPublication()), location: location ?? newLocation(), varDir: newFolder() }
}

function newLocation(): Location {
  const { url, file = '' } = newDatabase()
  return url === undefined ? { file } : { url }
}

export function newFolder(): string {
  return mkdtempSync(path.join(places, 'place-'))
}

export async function backUp(publication: Publication): Promise<string> {
  const file = path.join(newFolder(), 'archive.tar.zst')
  await backup({ file, publication, ...quietly })
  return file
}

export async function restoreTo(input: { file: string; publication: Publication; isReplacing?: boolean }) {
  return await restore({ isReplacing: false, ...input, ...quietly })
}

/** Every document, section by section, as it is stored. */
export async function everyDocument(publication: Publication): Promise<Record<string, Document[]>> {
  const snapshot = await openSnapshot({ ...publication, folder: newFolder() })
  const found: Record<string, Document[]> = {}
  for (const section of snapshot.sections) {
    found[section.name] = await Array.fromAsync(snapshot.documents(section))
  }
  await snapshot.close()
  return found
}

/** Starts the product there, as the server would. */
export async function startOn({ config, location }: Publication): Promise<Payload> {
  const db = databaseAdapter(location) as typeof config.db
  return await getPayload({ config: { ...config, db }, key: randomUUID() })
}

export type Bytes = { name: string; bytes: Buffer }

/** What is in an archive, without asking whether it is whole. */
async function contentsOf(file: string): Promise<Bytes[]> {
  const handle = await open(file)
  const { size } = await handle.stat()
  const extracting = extract()
  const reading = pipeline(
    handle.createReadStream({ end: size - sealBytes - 1 }),
    createZstdDecompress(),
    extracting,
  )
  const contents: Bytes[] = []
  for await (const entry of extracting) {
    contents.push({
      name: entry.header.name,
      bytes: Buffer.concat(await Array.fromAsync(entry as AsyncIterable<Buffer>)),
    })
  }
  await reading
  return contents
}

/** An archive with other contents and the checksums that belong to them. */
export async function rewritten(file: string, change: (contents: Bytes[]) => Bytes[]): Promise<string> {
  const contents = change((await contentsOf(file)).filter(({ name }) => name !== 'checksums.json'))
  const other = path.join(newFolder(), 'rewritten.tar.zst')
  await writeArchive({ file: other, contents: Readable.from(contents), signal: quietly.signal })
  return other
}

/** The documents in an archive. */
export async function documentsIn(file: string): Promise<Record<string, Document[]>> {
  const found: Record<string, Document[]> = {}
  for (const { name, bytes } of await contentsOf(file)) {
    const section = /^documents\/(.+)\/\d+\.ndjson$/.exec(name)?.[1]
    if (!section) continue
    const lines = bytes.toString().split('\n').filter(Boolean)
    found[section] = [...(found[section] ?? []), ...lines.map((line) => JSON.parse(line) as Document)]
  }
  return found
}

export type Ended = { code: number | null; output: string }

/** Runs a command of the product on the database of this test file. */
export function runScript(input: { script: string; args: string[]; env?: Record<string, string> }) {
  const script = path.resolve('scripts', input.script)
  const child = spawn(process.execPath, [script, ...input.args], { env: { ...process.env, ...input.env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const ended = new Promise<Ended>((done) => {
    child.once('close', (code) => done({ code, output }))
  })
  return { child, ended }
}

/** What lies in a folder; the temporary files of a command are not among it. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}
