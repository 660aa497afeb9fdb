import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { ClientSession, Connection } from 'mongoose'
import type { SanitizedConfig } from 'payload'
import {
  type Document,
  payloadOn,
  type Section,
  type Snapshot,
  sectionsOf,
} from '#cms/database/backup-sections.ts'
import { chain, DatabaseSetupError } from '#cms/database/errors.ts'
import { migrations } from '#cms/database/migrations/mongo/index.ts'
import { mongoAdapter } from '#cms/database/mongo.ts'
import { openConnection } from '#cms/database/mongo-connection.ts'

type Reading = { adapter: MongooseAdapter; session: ClientSession; suffix: string }
type Target = Parameters<MongooseAdapter['connection']['collection']>[0]

const patience = 15_000
const snapshotTooOld = 239

/** A session that sees the database as it is at this moment, however long it reads. */
export async function openMongoSnapshot(input: { config: SanitizedConfig; url: string }): Promise<Snapshot> {
  const adapter = await openModels(input)
  try {
    await requireCurrent(adapter.connection)
    return await readMongo({ adapter, suffix: '', close: async () => await adapter.connection.close() })
  } catch (error) {
    await adapter.connection.close()
    throw error
  }
}

/** The models of the product, and an open connection; nothing is migrated. */
export async function openModels(input: { config: SanitizedConfig; url: string }): Promise<MongooseAdapter> {
  const { config, url } = input
  const db = mongoAdapter({ url, patience, migrations })
  const payload = await payloadOn({ config, db, isConnected: false })
  const adapter = payload.db as unknown as MongooseAdapter
  await openConnection({ connection: adapter.connection, url })
  return adapter
}

/** Reads the collections that have a suffix to their names. */
export async function readMongo(input: {
  adapter: MongooseAdapter
  suffix: string
  close: () => Promise<void>
}): Promise<Snapshot> {
  const { adapter, suffix, close } = input
  const session = await adapter.connection.startSession({ snapshot: true })
  const reading: Reading = { adapter, session, suffix }
  const sections = sectionsOf(adapter.payload.config)
  // The moment is that of the first read.
  for (const section of sections.slice(0, 1)) await count(reading, section)
  return {
    database: 'mongo',
    sections,
    count: async (section) => await count(reading, section),
    documents: (section) => documents(reading, section),
    close: async () => {
      await session.endSession()
      await close()
    },
  }
}

/** The name of the MongoDB collection in which the documents of a section are, and which of them are its own. */
export function placeOf(adapter: MongooseAdapter, { kind, slug }: Section) {
  const model =
    kind === 'global'
      ? adapter.globals
      : kind === 'versions'
        ? adapter.versions[slug]
        : adapter.collections[slug]
  if (!model) throw new Error(`There is no model of ${slug}`)
  const filter: Document = kind === 'global' ? { globalType: slug } : {}
  return { model, name: model.collection.collectionName as Target, filter }
}

async function count({ adapter, session, suffix }: Reading, section: Section): Promise<number> {
  const { name, filter } = placeOf(adapter, section)
  return await adapter.connection.collection(name + suffix).countDocuments(filter, { session })
}

async function* documents({ adapter, session, suffix }: Reading, section: Section): AsyncGenerator<Document> {
  const { name, filter } = placeOf(adapter, section)
  const found = adapter.connection
    .collection(name + suffix)
    .find(filter, { session })
    .sort({ _id: 1 })
  try {
    for await (const { _id, __v, ...fields } of found) yield neutral({ id: _id, ...fields }) as Document
  } catch (error) {
    if (!chain(error).some(({ code }) => code === snapshotTooOld)) throw error
    throw new DatabaseSetupError(
      'MongoDB has forgotten how the database was when the backup began. Let it remember for longer: set its ' +
        'parameter minSnapshotHistoryWindowInSeconds, which is 300 by itself.',
    )
  }
}

async function requireCurrent(connection: Connection): Promise<void> {
  const done = await connection.collection('payload-migrations').distinct('name')
  const known = migrations.map(({ name }) => name)
  if (known.some((name) => !done.includes(name))) {
    throw new DatabaseSetupError(
      'The database is of an older version, or nothing has been stored in it yet. Take the backup with the version ' +
        'that wrote it, or run `npm run migrate` first.',
    )
  }
  const unknown = done.filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  throw new DatabaseSetupError(
    `The database was written by a newer version (it knows ${unknown.join(', ')}).`,
  )
}

function neutral(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(neutral)
  if (typeof value !== 'object' || value === null) return value
  if ('toHexString' in value && typeof value.toHexString === 'function') return value.toHexString()
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, neutral(inner)]))
}
