import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { InsertRows } from '#cms/database/rows.ts'

type Database = Parameters<SQLiteAdapter['insert']>[0]['db']

// More in one statement would hold the event loop too long.
const atOnce = 100

export function insertSqliteRows(adapter: SQLiteAdapter): InsertRows {
  return async ({ collection, rows, req }) => {
    const id = await req.transactionID
    const db = (id ? adapter.sessions[id]?.db : undefined) ?? adapter.drizzle
    const tableName = adapter.tableNameMap.get(collection.replaceAll('-', '_'))
    if (!tableName) throw new Error(`${collection} has no table`)
    for (let start = 0; start < rows.length; start += atOnce) {
      await adapter.insert({
        db: db as unknown as Database,
        tableName,
        values: rows.slice(start, start + atOnce),
      })
    }
  }
}
