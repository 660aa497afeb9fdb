import { createHash } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Connection, Model } from 'mongoose'
import type { SanitizedConfig } from 'payload'
import { openModels, placeOf, readMongo } from '#cms/database/backup-mongo-snapshot.ts'
import { type Document, type Scratch, type Section, sectionsOf } from '#cms/database/backup-sections.ts'
import { DatabaseSetupError } from '#cms/database/errors.ts'
import { migrations } from '#cms/database/migrations/mongo/index.ts'

const suffix = '.restored'

/** Holds a document while collections are being put into place, which is not one step. */
const marks = 'restore-in-progress'

type Staged = { name: string; model: Model<Document> }

/** Collections beside those in use, with the same indexes. */
export async function openMongoScratch(input: { config: SanitizedConfig; url: string }): Promise<Scratch> {
  const adapter = await openModels(input)
  const { connection } = adapter
  const sections = sectionsOf(adapter.payload.config)
  const staged = await stage({ adapter, sections }).catch(async (error: unknown) => {
    await connection.close()
    throw error
  })

  return {
    database: 'mongo',
    sections,
    write: async ({ section, documents, from }) => {
      const model = staged.get(placeOf(adapter, section).name)?.model
      const ready = documents.map((document) => toStored({ adapter, section, document, from }))
      await model?.insertMany(ready, { ordered: true })
    },
    finish: async () => 0,
    snapshot: async () => await readMongo({ adapter, suffix, close: async () => undefined }),
    putInPlace: async () => await putInPlace({ connection, adapter }),
    discard: async () => {
      if (!(await isMarked(connection))) await dropStaged(connection)
      await connection.close()
    },
  }
}

/** Who holds the lease on the database now, or null. */
export async function leaseHolder(input: { config: SanitizedConfig; url: string }): Promise<string | null> {
  const { connection } = await openModels(input)
  try {
    const lease = await connection.collection('leases').findOne({ until: { $gt: new Date() } })
    return typeof lease?.holder === 'string' ? lease.holder : null
  } finally {
    await connection.close()
  }
}

/** Whether a record of the publication is there. Changes nothing. */
export async function holdsMongoRecords(input: { config: SanitizedConfig; url: string }): Promise<boolean> {
  const adapter = await openModels(input)
  try {
    // A restore that was killed while it put things into place has removed some already.
    if (await isMarked(adapter.connection)) return true
    const collections = sectionsOf(adapter.payload.config).filter(
      ({ kind, hasForeignIds }) => kind === 'collection' && !hasForeignIds,
    )
    for (const section of collections) {
      if (await adapter.connection.collection(placeOf(adapter, section).name).findOne({})) return true
    }
    return false
  } finally {
    await adapter.connection.close()
  }
}

async function stage({ adapter, sections }: { adapter: MongooseAdapter; sections: Section[] }) {
  const staged = new Map<string, Staged>()
  await requireKnown(adapter.connection)
  await dropStaged(adapter.connection)
  for (const section of sections) {
    const { name, model } = placeOf(adapter, section)
    if (staged.has(name)) continue
    const copy = adapter.connection.model<Document>(
      `${name}${suffix}`,
      model.schema as never,
      `${name}${suffix}`,
    )
    await copy.createCollection()
    await copy.ensureIndexes()
    staged.set(name, { name, model: copy })
  }
  return staged
}

/** In MongoDB's form. SQLite says `null` for what is not there, which a unique index there takes for a value. */
function toStored(input: {
  adapter: MongooseAdapter
  section: Section
  document: Document
  from: 'sqlite' | 'mongo'
}): Document {
  const { adapter, section, document, from } = input
  const { id, ...fields } = document
  const stored: Document = { _id: section.hasForeignIds ? toObjectId(String(id)) : id, ...fields }
  if (section.kind === 'global') stored.globalType = section.slug
  if (from === 'mongo') return stored
  const { paths } = placeOf(adapter, section).model.schema
  for (const [name, { options }] of Object.entries(paths)) {
    if (options.unique && stored[name] === null) delete stored[name]
  }
  return stored
}

// Always the same, so that a document keeps its id on the way back too.
function toObjectId(id: string): string {
  return /^[0-9a-f]{24}$/.test(id) ? id : createHash('sha256').update(id).digest('hex').slice(0, 24)
}

async function putInPlace(input: { connection: Connection; adapter: MongooseAdapter }): Promise<void> {
  const { connection, adapter } = input
  await connection.collection(marks).insertOne({ at: new Date() })
  for (const name of await stagedNames(connection)) {
    await connection.db?.renameCollection(name, name.slice(0, -suffix.length), { dropTarget: true })
  }
  const locks = adapter.collections['payload-locked-documents']
  if (locks) await connection.collection(locks.collection.collectionName).deleteMany({})
  await recordMigrations(connection)
  await connection.collection(marks).drop()
}

async function recordMigrations(connection: Connection): Promise<void> {
  const ran = connection.collection('payload-migrations')
  const done = await ran.distinct('name')
  const now = new Date()
  for (const { name } of migrations.filter(({ name }) => !done.includes(name))) {
    await ran.insertOne({ name, batch: 1, createdAt: now, updatedAt: now })
  }
}

async function requireKnown(connection: Connection): Promise<void> {
  const known = new Set(migrations.map(({ name }) => name))
  const done = await connection.collection('payload-migrations').distinct('name')
  const unknown = done.filter((name) => !known.has(name))
  if (unknown.length === 0) return
  throw new DatabaseSetupError(
    `The database was written by a newer version (it knows ${unknown.join(', ')}).`,
  )
}

async function isMarked(connection: Connection): Promise<boolean> {
  return Boolean(await connection.collection(marks).findOne({}))
}

async function stagedNames(connection: Connection): Promise<string[]> {
  const found = await connection.db?.listCollections({}, { nameOnly: true }).toArray()
  return (found ?? []).map(({ name }) => name).filter((name) => name.endsWith(suffix))
}

async function dropStaged(connection: Connection): Promise<void> {
  for (const name of await stagedNames(connection)) await connection.collection(name).drop()
}
