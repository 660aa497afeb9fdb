import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Field, Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { isSetupError, migrateDatabase } from '#cms/database/index.ts'
import type { SqliteMigration } from '#cms/database/migration.ts'
import { SqliteConnection } from '#cms/database/sqlite-connection.ts'
import { migrateSqlite } from '#cms/database/sqlite-migrate.ts'
import { sample } from '#tests/integration/support/sample.ts'
import { sampleApi } from '#tests/integration/support/sample-api.ts'
import { migrateInProcess } from '#tests/integration/support/sqlite/migrate-in-process.ts'
import {
  newDatabase,
  type SampleConfig,
  startSample,
  stepsTo,
} from '#tests/integration/support/start-payload.ts'

let seeded: string
let file: string
let counts: Record<string, number>
let initial: SqliteMigration
let migrations: SqliteMigration[]

beforeAll(async () => {
  initial = { name: '1-initial', steps: await stepsTo(sample) }
  migrations = [initial, { name: '2-default', steps: await stepsTo(withDefault, sample) }]
  const database = { ...newDatabase(), sqliteMigrations: [initial] }
  const payload = await startSample({ config: sample, database })
  await seed(payload)
  await payload.destroy()
  seeded = database.file as string
  counts = await rowCounts(seeded)
})

beforeEach(() => {
  file = newDatabase().file as string
  copyFileSync(seeded, file)
})

test('a default on a select keeps every row of every table', async () => {
  expect(counts).toMatchObject({
    articles: 3,
    articles_parts: 6,
    articles_rels: 3,
    articles_tags: 3,
    shows: 2,
  })
  expect(await migrateDatabase({ file, sqliteMigrations: migrations })).toEqual(['2-default'])
  expect(await rowCounts(file)).toEqual({ ...counts, payload_migrations: 2 })
  const { sql } = await row(file, "SELECT sql FROM sqlite_master WHERE name = 'articles'")
  expect(sql).toContain("DEFAULT 'recap'")
})

test('an instance that starts on an older file finds it migrated, in write-ahead mode and with foreign keys', async () => {
  const payload = await startSample({ config: withDefault, database: { file, sqliteMigrations: migrations } })
  const api = sampleApi(payload)
  expect(await api.count('articles')).toBe(3)
  expect((await api.create('articles', { slug: 'new' })).kind).toBe('recap')
  await expect(
    payload.db.drizzle.run("INSERT INTO articles (id, show_id) VALUES ('x', 'none')"),
  ).rejects.toThrow()
  expect(await row(file, 'PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' })
})

test.each(['migration-copied', 'migration-step', 'migration-applied'])(
  'a process killed at %s leaves the original as it was, and the next one migrates it',
  async (failAt) => {
    const before = readFileSync(file)
    expect((await migrateInProcess({ file, migrations, failAt })).end).toBe('SIGKILL')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(existsSync(`${file}-wal`)).toBe(false)

    expect(await migrateInProcess({ file, migrations })).toEqual({ end: 0, output: '2-default' })
    expect(await rowCounts(file)).toEqual({ ...counts, payload_migrations: 2 })
    expect(readdirSync(dirname(file)).filter((name) => name.includes('.copy-'))).toEqual([])
  },
)

test('of two processes that start at once one migrates, and the other waits and finds nothing left to do', async () => {
  const gate = `${file}.gate`
  const first = migrateInProcess({ file, migrations, failAt: `hold:migration-applied:${gate}` })
  await until(() => readdirSync(dirname(file)).some((name) => name.includes('.copy-')))
  const second = migrateInProcess({ file, migrations })
  const early = await Promise.race([second, wait(1500, 'waiting')])
  writeFileSync(gate, '')

  expect(early).toBe('waiting')
  expect(await first).toEqual({ end: 0, output: '2-default' })
  expect(await second).toEqual({ end: 0, output: '' })
  expect(await rowCounts(file)).toEqual({ ...counts, payload_migrations: 2 })
})

test('a migration that would leave a row pointing to nothing is refused and changes nothing', async () => {
  const before = readFileSync(file)
  const careless = [initial, { name: '2-careless', steps: ['DELETE FROM shows'] }]
  await expect(migrateDatabase({ file, sqliteMigrations: careless })).rejects.toThrow(/articles → shows/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a migration that fails changes nothing', async () => {
  const before = readFileSync(file)
  const broken = [initial, { name: '2-broken', steps: ['DELETE FROM articles', 'DROP TABLE no_such_table'] }]
  await expect(migrateDatabase({ file, sqliteMigrations: broken })).rejects.toThrow(/no_such_table/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a file in use by another process is not replaced under it', async () => {
  const other = new SqliteConnection({ file, pragmas: ['journal_mode = WAL'] })
  await other.execute('SELECT 1 FROM articles')
  await expect(migrateSqlite({ file, migrations, patience: 300 })).rejects.toThrow(
    /in use by another process/,
  )
  other.close()
})

test('a file written by a newer version is refused', async () => {
  await expect(migrateDatabase({ file, sqliteMigrations: [] })).rejects.toThrow(/newer version.*1-initial/)
})

test('a folder that cannot be written and a file that is no database are wrong settings', async () => {
  writeFileSync(file, 'This is no database, whatever its name says. '.repeat(100))
  for (const place of [file, `${file}/below-a-file/previously.db`]) {
    const error = await migrateDatabase({ file: place, sqliteMigrations: migrations }).catch(
      (reason) => reason,
    )
    expect(isSetupError(error)).toBe(true)
    expect(error.message).toMatch(/^VAR_DIR: /)
  }
})

test('a step of code carries data over', async () => {
  const rename: SqliteMigration = {
    name: '2-rename',
    steps: [
      async (run) => {
        const { rows } = await run('SELECT id FROM shows ORDER BY slug')
        for (const { id } of rows)
          await run('UPDATE shows SET title = ? WHERE id = ?', ['Renamed', id as string])
      },
    ],
  }
  await migrateDatabase({ file, sqliteMigrations: [initial, rename] })
  expect(await row(file, "SELECT count(*) AS renamed FROM shows WHERE title = 'Renamed'")).toEqual({
    renamed: 2,
  })
})

async function seed(payload: Payload): Promise<void> {
  const api = sampleApi(payload)
  const smash = await api.create('shows', { slug: 'smash' })
  await api.create('shows', { slug: 'other' })
  for (const slug of ['a', 'b', 'c']) {
    const parts = [{ text: 'One', about: smash.id }, { text: 'Two' }]
    await api.create('articles', {
      slug,
      show: smash.id,
      related: [smash.id],
      tags: ['new'],
      kind: 'essay',
      parts,
    })
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(10)
}

// What Drizzle answers to with a rebuilt table.
function withDefault(): ReturnType<SampleConfig> {
  const config = sample()
  const field = config.collections?.[0]?.fields.find((one) => 'name' in one && one.name === 'kind')
  Object.assign(field as Field, { defaultValue: 'recap' })
  return config
}

async function rowCounts(path: string): Promise<Record<string, number>> {
  const connection = new SqliteConnection({ file: path })
  const { rows } = await connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  const entries: [string, number][] = []
  for (const { name } of rows) {
    const counted = await connection.execute(`SELECT count(*) AS n FROM "${name}"`)
    entries.push([String(name), Number(counted.rows[0]?.n)])
  }
  connection.close()
  return Object.fromEntries(entries)
}

async function row(path: string, sql: string): Promise<Record<string, unknown>> {
  const connection = new SqliteConnection({ file: path })
  const { rows } = await connection.execute(sql)
  connection.close()
  return { ...rows[0] }
}
