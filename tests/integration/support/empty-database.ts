import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

// Of this process too, which holds the lease until it ends.
const kept = new Set(['payload_migrations', 'payload-migrations', 'leases'])

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
  const { rows: keys } = await client.execute(
    `SELECT tables.name AS "from", keys."table" AS "to"
     FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS keys WHERE tables.type = 'table'`,
  )
  const names = rows.map(({ name }) => String(name)).filter((name) => !kept.has(name))
  const references = keys.map(({ from, to }) => ({ from: String(from), to: String(to) }))
  await client.batch(referringFirst({ names, references }).map((name) => `DELETE FROM "${name}"`))
}

// A required relation would be set to nothing, which fails, where its target went first.
function referringFirst({ names, references }: References): string[] {
  const left = new Set(names)
  const isReferred = (name: string) =>
    references.some(({ from, to }) => to === name && from !== name && left.has(from))
  const order: string[] = []
  while (left.size > 0) {
    const free = [...left].filter((name) => !isReferred(name))
    const next = free.length > 0 ? free : [...left]
    for (const name of next) left.delete(name)
    order.push(...next)
  }
  return order
}

type References = { names: readonly string[]; references: readonly { from: string; to: string }[] }
