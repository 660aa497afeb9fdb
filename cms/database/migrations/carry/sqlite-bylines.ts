import { randomUUID } from 'node:crypto'
import type { RunStatement } from '#cms/database/migration.ts'
import { bylinesFor } from './bylines.ts'

const rowTables = [
  { texts: 'recaps_texts', rows: 'recaps_authors', uuid: false },
  { texts: '_recaps_v_texts', rows: '_recaps_v_version_authors', uuid: true },
]

/** Makes authors of the names that stood above recaps, and of every account. */
export async function carrySqliteBylines(run: RunStatement): Promise<void> {
  const stood = await run(
    "SELECT DISTINCT trim(text) AS name FROM (SELECT text FROM recaps_texts UNION SELECT text FROM _recaps_v_texts) WHERE trim(text) <> ''",
  )
  const staff = await run('SELECT id, name FROM users')
  const bylines = bylinesFor({
    names: stood.rows.map(({ name }) => String(name)),
    accounts: staff.rows.map(({ id, name }) => ({ id: String(id), name: String(name) })),
  })
  for (const { id, name, slug, account } of bylines) {
    await run('INSERT INTO authors (id, name, slug, account_id) VALUES (?, ?, ?, ?)', [id, name, slug, account])
  }
  const ids = new Map(bylines.map(({ id, name }) => [name, id]))
  for (const { texts, rows, uuid } of rowTables) {
    const names = await run(
      `SELECT "order", parent_id, trim(text) AS name FROM ${texts} WHERE trim(text) <> '' ORDER BY parent_id, "order"`,
    )
    for (const { order, parent_id, name } of names.rows) {
      const id = randomUUID()
      const values = [Number(order), String(parent_id), id, ids.get(String(name)) ?? null, 'writer']
      await run(
        `INSERT INTO ${rows} (_order, _parent_id, id, author_id, role${uuid ? ', _uuid' : ''}) VALUES (?, ?, ?, ?, ?${uuid ? ', ?' : ''})`,
        uuid ? [...values, id] : values,
      )
    }
  }
}
