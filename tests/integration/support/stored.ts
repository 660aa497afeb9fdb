import { createHash } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/** What is stored, table by table, as a digest of all rows: the same only where nothing was written. */
export async function stored(payload: Payload): Promise<Record<string, string>> {
  return payload.db.name === 'mongoose'
    ? await mongoDigests(payload.db as unknown as MongooseAdapter)
    : await sqliteDigests(payload.db as unknown as SQLiteAdapter)
}

async function sqliteDigests({ client }: SQLiteAdapter): Promise<Record<string, string>> {
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  const digests: Record<string, string> = {}
  for (const { name } of rows)
    digests[String(name)] = digest((await client.execute(`SELECT * FROM "${name}"`)).rows)
  return digests
}

async function mongoDigests({ connection }: MongooseAdapter): Promise<Record<string, string>> {
  const answer = await connection.db?.command({ dbHash: 1 })
  return answer?.collections ?? {}
}

function digest(rows: readonly unknown[]): string {
  const lines = rows.map((row) => JSON.stringify(row)).sort()
  return `${rows.length} ${createHash('sha1').update(lines.join('\n')).digest('base64url').slice(0, 10)}`
}
