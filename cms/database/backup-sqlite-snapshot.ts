import { rmSync } from 'node:fs'
import type { CollectionSlug, GlobalSlug, Payload, SanitizedConfig } from 'payload'
import {
  type Document,
  payloadOn,
  type Section,
  type Snapshot,
  sectionsOf,
} from '#cms/database/backup-sections.ts'
import { migrations } from '#cms/database/migrations/sqlite/index.ts'
import { sqliteAdapter } from '#cms/database/sqlite.ts'
import { patiently, SqliteConnection } from '#cms/database/sqlite-connection.ts'

const atOnce = 100
const patience = 15_000

/** Copies the file as it is at this moment, which no writer waits for, and reads the copy. */
export async function openSqliteSnapshot(input: {
  config: SanitizedConfig
  file: string
  copy: string
}): Promise<Snapshot> {
  const { config, file, copy } = input
  const connection = await patiently(() => new SqliteConnection({ file }))
  try {
    await patiently(() => connection.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`))
  } finally {
    connection.close()
  }
  return await readSqlite({ config, file: copy, isPassing: true })
}

/** Reads a file that nobody writes to. */
export async function readSqlite(input: {
  config: SanitizedConfig
  file: string
  /** Whether it goes when it has been read. */
  isPassing: boolean
}): Promise<Snapshot> {
  const { config, file, isPassing } = input
  const payload = await payloadOn({
    config,
    db: sqliteAdapter({ file, patience, migrations }),
    isConnected: true,
  })
  return {
    database: 'sqlite',
    sections: sectionsOf(payload.config),
    count: (section) => count({ payload, section }),
    documents: (section) => documents({ payload, section }),
    close: async () => {
      await payload.destroy()
      if (isPassing) for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    },
  }
}

async function count({ payload, section }: { payload: Payload; section: Section }): Promise<number> {
  const collection = section.slug as CollectionSlug
  if (section.kind === 'collection') return (await payload.db.count({ collection })).totalDocs
  if (section.kind === 'versions') return (await payload.db.countVersions({ collection })).totalDocs
  return (await findGlobal(payload, section.slug)) ? 1 : 0
}

async function* documents({ payload, section }: { payload: Payload; section: Section }) {
  if (section.kind === 'global') {
    const document = await findGlobal(payload, section.slug)
    if (document) yield document
    return
  }
  for (let last = ''; ; ) {
    const docs = await page({ payload, section, last })
    yield* docs
    const [end] = docs.slice(-1)
    if (!end || docs.length < atOnce) return
    last = String(end.id)
  }
}

async function page({ payload, section, last }: { payload: Payload; section: Section; last: string }) {
  const query = {
    collection: section.slug as CollectionSlug,
    where: { id: { greater_than: last } },
    sort: 'id',
    limit: atOnce,
    pagination: false,
  }
  const { docs } =
    section.kind === 'collection'
      ? await payload.db.find({ ...query, joins: false as never })
      : await payload.db.findVersions(query)
  return docs as unknown as Document[]
}

async function findGlobal(payload: Payload, slug: string): Promise<Document | null> {
  const document: Document = await payload.db.findGlobal({ slug: slug as GlobalSlug })
  return document.id ? document : null
}
