import { randomUUID } from 'node:crypto'
import type { InValue } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { type Column, getTableColumns } from '@payloadcms/db-sqlite/drizzle'
import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import type { Document, Section } from '#cms/database/backup-sections.ts'
import type { SqliteConnection } from '#cms/database/sqlite-connection.ts'

type Row = Record<string, unknown>
type TableRow = { table: string; row: Row }
type Insert = { tableName: string; values: Row | Row[] }

/** Takes documents apart into the rows of their tables, as Payload's adapter would store them, and stores nothing. */
export function rowMaker(payload: Payload) {
  const adapter = payload.db as unknown as SQLiteAdapter
  let made: TableRow[] = []
  let given: Row | undefined
  const collecting = Object.assign(Object.create(adapter), {
    allowIDOnCreate: true,
    execute: async () => undefined,
    insert: async ({ tableName, values }: Insert) => {
      const rows = [values].flat().map((row) => withId(adapter, tableName, row))
      // The document's own row comes first; the adapter chooses some of its values itself.
      if (given) Object.assign(rows[0] ?? {}, given)
      given = undefined
      made.push(...rows.map((row) => ({ table: tableName, row })))
      return rows
    },
  })

  return async ({ section, documents }: { section: Section; documents: Document[] }): Promise<TableRow[]> => {
    made = []
    for (const document of documents) {
      given = valuesToKeep({ section, document })
      await create({ adapter, collecting, section, document })
    }
    return made
  }
}

async function create(input: {
  adapter: SQLiteAdapter
  collecting: SQLiteAdapter
  section: Section
  document: Document
}): Promise<void> {
  const { adapter, collecting, section, document } = input
  const collection = section.slug as CollectionSlug
  const returning = false
  if (section.kind === 'collection') {
    await adapter.create.call(collecting, { collection, data: { ...document }, returning })
  } else if (section.kind === 'global') {
    const { globalType: _, ...data } = document
    await adapter.createGlobal.call(collecting, {
      slug: section.slug as GlobalSlug,
      data,
      returning,
    } as never)
  } else {
    const { version: versionData, ...rest } = document
    const args = { ...rest, collectionSlug: collection, versionData, returning }
    await adapter.createVersion.call(collecting, args as never)
  }
}

function valuesToKeep({ section, document }: { section: Section; document: Document }): Row {
  const { id, createdAt, updatedAt, latest } = document
  return { id, createdAt, updatedAt, ...(section.kind === 'versions' && { latest }) }
}

// What refers to a row must know its id before it is stored.
function withId(adapter: SQLiteAdapter, table: string, row: Row): Row {
  const column = adapter.tables[table]?.id as Column | undefined
  return row.id === undefined && column?.dataType === 'string' ? { ...row, id: randomUUID() } : row
}

// SQLite's own bound on values in one statement.
const mostValues = 32_000
const mostRows = 100

/** Writes rows of any tables, those of one table at once. */
export function tableWriter({ payload, connection }: { payload: Payload; connection: SqliteConnection }) {
  const { tables } = payload.db as unknown as SQLiteAdapter

  return async (made: TableRow[]): Promise<void> => {
    connection.exec('BEGIN')
    for (const [table, group] of Map.groupBy(made, (one) => one.table)) {
      const columns = Object.entries(getTableColumns(tables[table] as never) as Record<string, Column>)
      const each = Math.max(1, Math.min(mostRows, Math.floor(mostValues / columns.length)))
      for (let start = 0; start < group.length; start += each) {
        const rows = group.slice(start, start + each).map(({ row }) => row)
        await connection.execute(statement({ table, columns, rows }))
      }
    }
    connection.exec('COMMIT')
  }
}

function statement({ table, columns, rows }: { table: string; columns: [string, Column][]; rows: Row[] }) {
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ')
  const places = `(${columns.map(() => '?').join(', ')})`
  return {
    sql: `INSERT INTO "${table}" (${names}) VALUES ${rows.map(() => places).join(', ')}`,
    args: rows.flatMap((row) => columns.map(([key, column]) => stored(row[key], column))),
  }
}

function stored(given: unknown, column: Column): InValue {
  const value = given === undefined ? fallback(column) : given
  return value === null || value === undefined ? null : (column.mapToDriverValue(value) as InValue)
}

// As the column's own default would do; one that is an expression is the time of writing.
function fallback({ default: value }: Column): unknown {
  return typeof value === 'object' && value !== null ? new Date().toISOString() : value
}
