import { createHash } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/** What is stored, table by table, as a digest of all rows: the same only where nothing was written. */
export async function stored(payload: Payload): Promise<Record<string, string>> {
  const tables =
    payload.db.name === 'mongoose'
      ? await mongoTables(payload.db as unknown as MongooseAdapter)
      : await sqliteTables(payload.db as unknown as SQLiteAdapter)
  return Object.fromEntries(
    tables
      .map(([name, rows]): [string, string] => [name, digest(rows)])
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  )
}

type Table = [name: string, rows: readonly unknown[]]

async function sqliteTables({ client }: SQLiteAdapter): Promise<Table[]> {
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  )
  const tables: Table[] = []
  for (const { name } of rows) {
    tables.push([String(name), (await client.execute(`SELECT * FROM "${name}"`)).rows])
  }
  return tables
}

async function mongoTables({ connection }: MongooseAdapter): Promise<Table[]> {
  const collections = (await connection.db?.collections()) ?? []
  return await Promise.all(
    collections.map(
      async (collection): Promise<Table> => [collection.collectionName, await collection.find().toArray()],
    ),
  )
}

function digest(rows: readonly unknown[]): string {
  const lines = rows.map((row) => JSON.stringify(row)).sort()
  return `${rows.length} ${createHash('sha1').update(lines.join('\n')).digest('base64url').slice(0, 10)}`
}
