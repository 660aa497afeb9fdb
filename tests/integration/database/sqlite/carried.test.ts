import { expect, test } from 'vitest'
import { migrateDatabase } from '#cms/database/index.ts'
import { migrations } from '#cms/database/migrations/sqlite/index.ts'
import { SqliteConnection } from '#cms/database/sqlite-connection.ts'
import { newDatabase } from '#tests/integration/support/start-payload.ts'

test('names that stood above recaps become authors, in their order and with their accounts', async () => {
  const { file = '' } = newDatabase()
  await migrateDatabase({ file, sqliteMigrations: migrations.slice(0, 1) })
  await write(file, [
    "INSERT INTO users (id, name, role, email) VALUES ('u1', 'Nora Vance', 'admin', 'n@example.com')",
    "INSERT INTO recaps (id, headline) VALUES ('r1', 'Inside')",
    "INSERT INTO _recaps_v (id, parent_id, version_headline) VALUES ('v1', 'r1', 'Inside')",
    `INSERT INTO recaps_texts ("order", parent_id, path, text) VALUES
      (1, 'r1', 'authors', 'Zoë'), (2, 'r1', 'authors', ' Nora Vance '), (3, 'r1', 'authors', ' ')`,
    `INSERT INTO _recaps_v_texts ("order", parent_id, path, text) VALUES (1, 'v1', 'version.authors', '🎭')`,
  ])
  await migrateDatabase({ file })
  const credits = `SELECT name, slug, account_id, role, _parent_id FROM authors
    JOIN (SELECT * FROM recaps_authors UNION ALL SELECT _order, _parent_id, id, author_id, role FROM _recaps_v_version_authors)
    AS credits ON credits.author_id = authors.id ORDER BY _parent_id, _order`
  expect(await read(file, credits)).toEqual([
    { name: 'Zoë', slug: 'zoe', account_id: null, role: 'writer', _parent_id: 'r1' },
    { name: 'Nora Vance', slug: 'nora-vance', account_id: 'u1', role: 'writer', _parent_id: 'r1' },
    { name: '🎭', slug: 'author', account_id: null, role: 'writer', _parent_id: 'v1' },
  ])
})

test('recaps that the public sees are known to be live', async () => {
  const { file = '' } = newDatabase()
  await migrateDatabase({ file, sqliteMigrations: migrations.slice(0, 1) })
  await write(file, [
    "INSERT INTO recaps (id, live_rev) VALUES ('on', 3), ('off', NULL)",
    "INSERT INTO _recaps_v (id, parent_id, version_live_rev) VALUES ('v1', 'on', 3), ('v2', 'off', NULL)",
  ])
  await migrateDatabase({ file })
  expect(await read(file, 'SELECT id, is_live FROM recaps ORDER BY id')).toEqual([
    { id: 'off', is_live: 0 },
    { id: 'on', is_live: 1 },
  ])
  expect(await read(file, 'SELECT id FROM _recaps_v WHERE version_is_live')).toEqual([{ id: 'v1' }])
})

test('records of a show are told from their namesakes in other shows', async () => {
  const { file = '' } = newDatabase()
  await migrateDatabase({ file, sqliteMigrations: migrations.slice(0, 2) })
  const episode = 'INSERT INTO episodes (id, show_id, season, number, air_zone, label) VALUES'
  await write(file, [
    "INSERT INTO shows (id, title, slug) VALUES ('s1', 'Smash', 'smash'), ('s2', '$100 Club', 'club')",
    `${episode} ('e1', 's1', 1, 1, 'UTC', 'S1 E1 Pilot'), ('e2', 's2', 1, 1, 'UTC', 'S1 E1 Pilot')`,
    "INSERT INTO seasons (id, show_id, number, label) VALUES ('n1', 's1', 1, 'Season 1')",
    "INSERT INTO characters (id, show_id, name, slug) VALUES ('c1', 's1', 'Ivy Lynn', 'ivy-lynn')",
    "INSERT INTO songs (id, show_id, title, slug) VALUES ('g1', 's2', 'Call Me', 'call-me')",
    `INSERT INTO performances (id, episode_id, song_id, setting, label)
      VALUES ('p1', 'e2', 'g1', 'stage', 'Call Me, S1 E1')`,
  ])
  await migrateDatabase({ file })
  const all = ['episodes', 'seasons', 'characters', 'songs', 'performances']
    .map((table) => `SELECT id, full_label FROM ${table}`)
    .join(' UNION ALL ')
  expect(Object.fromEntries((await read(file, all)).map((row) => [row.id, row.full_label]))).toEqual({
    e1: 'Smash S1 E1 Pilot',
    e2: '$100 Club S1 E1 Pilot',
    n1: 'Smash, Season 1',
    c1: 'Ivy Lynn (Smash)',
    g1: 'Call Me ($100 Club)',
    p1: 'Call Me, $100 Club S1 E1 Pilot',
  })
  expect(await read(file, 'SELECT label FROM performances')).toEqual([{ label: 'Call Me, S1 E1 Pilot' }])
})

async function write(file: string, statements: string[]): Promise<void> {
  const connection = new SqliteConnection({ file })
  for (const statement of statements) await connection.execute(statement)
  connection.close()
}

async function read(file: string, sql: string): Promise<Record<string, unknown>[]> {
  const connection = new SqliteConnection({ file })
  const { rows } = await connection.execute(sql)
  connection.close()
  return rows.map((row) => ({ ...row }))
}
