import { SqliteConnection } from '#cms/database/sqlite-connection.ts'

export type Row = Record<string, unknown>

/** All that a file holds: its rows and the defaults of its columns, by table, and its schema. */
export type Database = {
  rows: Record<string, Row[]>
  defaults: Record<string, Row>
  schema: Row[]
  /** What SQLite itself finds wrong. */
  problems: Row[]
}

/** Reads a whole file, each table by id. */
export async function readDatabase(file: string): Promise<Database> {
  const connection = new SqliteConnection({ file })
  const read = async (sql: string): Promise<Row[]> =>
    (await connection.execute(sql)).rows.map((row) => ({ ...row }))
  const schema = await read('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name')
  const rows: Database['rows'] = {}
  const defaults: Database['defaults'] = {}
  for (const { name } of schema.filter(({ type }) => type === 'table')) {
    const table = String(name)
    rows[table] = await read(`SELECT * FROM "${table}" ORDER BY id`)
    const columns = await read(`PRAGMA table_info("${table}")`)
    const values = columns.map((column) => `${column.dflt_value ?? 'NULL'} AS "${column.name}"`)
    defaults[table] = (await read(`SELECT ${values.join(', ')}`))[0] ?? {}
  }
  const integrity = await read('PRAGMA integrity_check')
  const problems = [
    ...(await read('PRAGMA foreign_key_check')),
    ...integrity.filter(({ integrity_check }) => integrity_check !== 'ok'),
  ]
  connection.close()
  return { rows, defaults, schema, problems }
}
