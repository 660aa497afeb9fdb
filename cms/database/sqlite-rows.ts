import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getTableColumns, sql } from '@payloadcms/db-sqlite/drizzle'
import type { PayloadRequest } from 'payload'
import type { Row, WriteRows } from '#cms/database/rows.ts'

type Database = Parameters<SQLiteAdapter['insert']>[0]['db']
type Table = SQLiteAdapter['tables'][string]

// More in one statement would hold the event loop too long.
const atOnce = 100

export function insertSqliteRows(adapter: SQLiteAdapter): WriteRows {
  return async ({ collection, rows, req }) => {
    const tableName = tableNameOf(adapter, collection)
    const db = await databaseOf(adapter, req)
    for (const values of portions(rows)) {
      await adapter.insert({ db: db as unknown as Database, tableName, values })
    }
  }
}

export function updateSqliteRows(adapter: SQLiteAdapter): WriteRows {
  return async ({ collection, rows, req }) => {
    const table = adapter.tables[tableNameOf(adapter, collection)]
    if (!table) throw new Error(`${collection} has no table`)
    const db = await databaseOf(adapter, req)
    for (const some of portions(rows)) {
      await adapter.execute({ db: db as unknown as Database, sql: updateOf(table, some) })
    }
  }
}

/** One statement: the new values are a table of their own, whose columns SQLite names `column1` and so on. */
function updateOf(table: Table, rows: readonly Row[]) {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'id')
  const columns = getTableColumns(table)
  const sets = names.map((name, index) => {
    const column = columns[name]
    if (!column) throw new Error(`There is no column for ${name}`)
    return sql`${sql.identifier(column.name)} = "fresh".${sql.identifier(`column${index + 2}`)}`
  })
  const values = rows.map((row) => {
    const cells = [sql`${row.id}`, ...names.map((name) => sql`${row[name] ?? null}`)]
    return sql`(${sql.join(cells, sql`, `)})`
  })
  return sql`UPDATE ${table} SET ${sql.join(sets, sql`, `)} FROM (VALUES ${sql.join(values, sql`, `)}) AS "fresh"
    WHERE ${columns.id} = "fresh"."column1"`
}

function portions(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / atOnce)
  return Array.from({ length: count }, (_, index) => rows.slice(index * atOnce, (index + 1) * atOnce))
}

function tableNameOf(adapter: SQLiteAdapter, collection: string): string {
  const name = adapter.tableNameMap.get(collection.replaceAll('-', '_'))
  if (!name) throw new Error(`${collection} has no table`)
  return name
}

async function databaseOf(adapter: SQLiteAdapter, req: PayloadRequest) {
  const id = await req.transactionID
  return (id ? adapter.sessions[id]?.db : undefined) ?? adapter.drizzle
}
