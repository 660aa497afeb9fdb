import { DatabaseSetupError } from '#cms/database/errors.ts'
import type { SqliteConnection } from '#cms/database/sqlite-connection.ts'

type Broken = { table: string; row: number; parent: string; key: number }

const mostRounds = 20

/**
 * MongoDB keeps references to records that are gone; SQLite cannot. Does to each what deleting the record would have
 * done here, and answers how many there were.
 */
export async function mendReferences(connection: SqliteConnection): Promise<number> {
  let mended = 0
  for (let round = 0; round < mostRounds; round += 1) {
    const broken = await brokenReferences(connection)
    if (broken.length === 0) return mended
    connection.exec('BEGIN')
    for (const one of broken) await mend(connection, one)
    connection.exec('COMMIT')
    mended += broken.length
  }
  throw new DatabaseSetupError('The references in the archive do not come to an end.')
}

async function brokenReferences(connection: SqliteConnection): Promise<Broken[]> {
  const { rows } = await connection.execute('PRAGMA foreign_key_check')
  return rows.map((row) => ({
    table: String(row.table),
    row: Number(row.rowid),
    parent: String(row.parent),
    key: Number(row.fkid),
  }))
}

async function mend(connection: SqliteConnection, { table, row, parent, key }: Broken): Promise<void> {
  const { rows } = await connection.execute(`PRAGMA foreign_key_list("${table}")`)
  const found = rows.find(({ id }) => Number(id) === key)
  const args = [row]
  if (found?.on_delete === 'CASCADE') {
    await connection.execute({ sql: `DELETE FROM "${table}" WHERE rowid = ?`, args })
    return
  }
  const sql = `UPDATE "${table}" SET "${found?.from}" = NULL WHERE rowid = ?`
  await connection.execute({ sql, args }).catch((cause: unknown) => {
    const problem = `A row of ${table} points to a row of ${parent} that is not there, and cannot be without.`
    throw new DatabaseSetupError(problem, { cause })
  })
}
