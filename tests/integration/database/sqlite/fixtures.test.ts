import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { migrateDatabase } from '#cms/database/index.ts'
import { migrations } from '#cms/database/migrations/sqlite/index.ts'
import { SqliteConnection } from '#cms/database/sqlite-connection.ts'
import { fixtureNames, listedRecaps, readFixture } from '#tests/integration/support/migration-fixtures.ts'
import { carried } from '#tests/integration/support/sqlite/carried.ts'
import { type Database, type Row, readDatabase } from '#tests/integration/support/sqlite/read-database.ts'
import { newDatabase } from '#tests/integration/support/start-payload.ts'

// Before the first migration there is nothing: its fixture is the empty database, and no file.
const names = migrations.slice(1).map(({ name }) => name)
const authorship = '20261125-171530-everything-known'

test('each migration has the database before it (else: node scripts/migration-fixture.ts NAME)', () => {
  const kept = fixtureNames('sqlite')
  expect(names.filter((name) => !kept.includes(name))).toEqual([])
  expect(kept.filter((name) => !names.includes(name))).toEqual([])
})

test('each migration that changes rows is there', () => {
  expect(Object.keys(carried).filter((name) => !names.includes(name))).toEqual([])
})

test('the empty database is migrated by all of them', async () => {
  const { file = '' } = newDatabase()
  expect(await migrateDatabase({ file })).toEqual(migrations.map(({ name }) => name))
  expect((await readDatabase(file)).problems).toEqual([])
})

describe.each(names)('the database before %s', (name) => {
  const { file = '' } = newDatabase()
  const due = migrations.map((migration) => migration.name).slice(names.indexOf(name) + 1)
  const changes = due.flatMap((one) => carried[one] ?? [])
  let before: Database
  let after: Database
  let ran: string[]

  beforeAll(async () => {
    writeFileSync(file, readFixture({ kind: 'sqlite', name }))
    before = await readDatabase(file)
    ran = await migrateDatabase({ file })
    after = await readDatabase(file)
  })

  test('has a row in every table, and is migrated by what came since', () => {
    expect(before.problems).toEqual([])
    expect(Object.keys(before.rows).filter((table) => before.rows[table]?.length === 0)).toEqual([])
    expect(ran).toEqual(due)
  })

  test('keeps every row and every value, but for those that a migration is known to change', () => {
    const made = changes.flatMap((change) => change.made ?? [])
    const kept = (rows: Record<string, Row[]>) =>
      Object.fromEntries(Object.entries(rows).filter(([table]) => !made.includes(table)))
    expect(kept({ ...after.rows, payload_migrations: migrationsOf(after) })).toEqual(kept(expected()))
  })

  test('is whole, and has the schema of a new database', async () => {
    expect(after.problems).toEqual([])
    const { file: fresh = '' } = newDatabase()
    await migrateDatabase({ file: fresh })
    expect(after.schema).toEqual((await readDatabase(fresh)).schema)
  })

  test('is one on which the product starts and lists recaps and versions', async () => {
    const ids = (rows: Row[] = []) => rows.map(({ id }) => id).sort()
    const live = before.rows.recaps?.filter(({ live_rev }) => live_rev !== null)
    const latest = before.rows._recaps_v?.filter(({ latest }) => latest === 1)
    expect(live?.length).toBeGreaterThan(0)
    expect(latest).toHaveLength(before.rows.recaps?.length ?? 0)
    expect(await listedRecaps({ file })).toEqual({
      recaps: ids(before.rows.recaps),
      versions: ids(before.rows._recaps_v),
      live: ids(live),
      newest: latest?.map(({ version_headline }) => version_headline).sort(),
    })
  })

  /** The rows before, with what the migrations since are known to have done to them. */
  function expected(): Record<string, Row[]> {
    const tables: Record<string, Row[]> = {}
    for (const [table, defaults] of Object.entries(after.defaults)) {
      tables[table] = (before.rows[table] ?? []).map((row) => {
        const filled = changes.map((change) => change.filled?.[table]?.(row, before) ?? {})
        return Object.assign({}, defaults, row, ...filled)
      })
    }
    const gone = changes.flatMap((change) => change.gone ?? [])
    for (const table of Object.keys(before.rows)) {
      if (!gone.includes(table)) tables[table] ??= before.rows[table] ?? []
    }
    const all = migrations.map((migration) => migration.name)
    return { ...tables, payload_migrations: all.sort().map((one) => ({ name: one })) }
  }
})

test('before names above recaps were authors, they are made into authors', async () => {
  const { file = '' } = newDatabase()
  writeFileSync(file, readFixture({ kind: 'sqlite', name: authorship }))
  await migrateDatabase({ file })
  const authors = `SELECT authors.name, slug, users.name AS account FROM authors
    LEFT JOIN users ON users.id = account_id ORDER BY slug`
  expect(await read({ file, sql: authors })).toEqual([
    { name: 'Felix Adeyemi', slug: 'felix-adeyemi', account: 'Felix Adeyemi' },
    { name: 'Imogen Hale', slug: 'imogen-hale', account: 'Imogen Hale' },
    { name: 'Nora Vance', slug: 'nora-vance', account: 'Nora Vance' },
    { name: 'Zoë Marchbank', slug: 'zoe-marchbank', account: null },
  ])
  const credits = `SELECT headline, name, role FROM recaps_authors AS credits
    JOIN recaps ON recaps.id = _parent_id JOIN authors ON authors.id = author_id ORDER BY headline, _order`
  expect(await read({ file, sql: credits })).toEqual([
    { headline: 'Dinah comes home by the ordinary boat', name: 'Felix Adeyemi', role: 'writer' },
    { headline: 'Nineteen tickets, eighteen passengers', name: 'Nora Vance', role: 'writer' },
    { headline: 'Notes', name: 'Zoë Marchbank', role: 'writer' },
    { headline: 'Notes', name: 'Nora Vance', role: 'writer' },
  ])
  const versions = `SELECT version_headline AS headline, count(*) AS credits FROM _recaps_v_version_authors
    JOIN _recaps_v ON _recaps_v.id = _parent_id GROUP BY version_headline ORDER BY version_headline`
  expect(await read({ file, sql: versions })).toEqual([
    { headline: 'Dinah comes home by the ordinary boat', credits: 1 },
    { headline: 'Nineteen tickets, eighteen passengers', credits: 3 },
    { headline: 'Notes', credits: 2 },
  ])
})

function migrationsOf({ rows }: Database): Row[] {
  const ran = rows.payload_migrations?.map(({ name }) => String(name)) ?? []
  return ran.sort().map((name) => ({ name }))
}

async function read({ file, sql }: { file: string; sql: string }): Promise<Row[]> {
  const connection = new SqliteConnection({ file })
  const { rows } = await connection.execute(sql)
  connection.close()
  return rows.map((row) => ({ ...row }))
}
