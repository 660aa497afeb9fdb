import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

const kept = new Set(['payload_migrations', 'payload-migrations'])

/** Takes every row out of every table, in a few milliseconds, and lets the config found again what it founds. */
export async function emptyDatabase(payload: Payload): Promise<void> {
  if (payload.db.name === 'mongoose') await emptyMongo(payload.db as unknown as MongooseAdapter)
  else await emptySqlite(payload.db as unknown as SQLiteAdapter)
  await payload.config.onInit?.(payload)
}

async function emptyMongo(adapter: MongooseAdapter): Promise<void> {
  const collections = (await adapter.connection.db?.collections()) ?? []
  const emptied = collections.filter(({ collectionName }) => !kept.has(collectionName))
  await Promise.all(emptied.map((collection) => collection.deleteMany({})))
}

async function emptySqlite({ client }: SQLiteAdapter): Promise<void> {
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  )
  const names = rows.map(({ name }) => String(name)).filter((name) => !kept.has(name))
  // Last made, first emptied: a required relation would be set to nothing where its target goes first.
  await client.batch(names.reverse().map((name) => `DELETE FROM "${name}"`))
}
