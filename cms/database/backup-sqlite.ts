import { existsSync, rmSync } from 'node:fs'
import type { SanitizedConfig } from 'payload'
import { payloadOn, type Scratch, sectionsOf } from '#cms/database/backup-sections.ts'
import { mendReferences } from '#cms/database/backup-sqlite-references.ts'
import { rowMaker, tableWriter } from '#cms/database/backup-sqlite-rows.ts'
import { readSqlite } from '#cms/database/backup-sqlite-snapshot.ts'
import { migrations } from '#cms/database/migrations/sqlite/index.ts'
import { sqliteAdapter } from '#cms/database/sqlite.ts'
import { patiently, SqliteConnection } from '#cms/database/sqlite-connection.ts'
import { migrateSqlite } from '#cms/database/sqlite-migrate.ts'
import { replaceDatabase } from '#cms/database/sqlite-replace.ts'

// It is thrown away when anything fails, so nothing in it must survive a crash before it is whole.
const pragmas = ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -32000']

/** A file beside the one in use. */
export async function openSqliteScratch(input: {
  config: SanitizedConfig
  target: string
  file: string
}): Promise<Scratch> {
  const { config, target, file } = input
  const db = sqliteAdapter({ file, patience: 1000, migrations })
  const payload = await payloadOn({ config, db, isConnected: false })
  await migrateSqlite({ file, migrations })
  const connection = new SqliteConnection({ file, pragmas })
  const toRows = rowMaker(payload)
  const writeRows = tableWriter({ payload, connection })
  let isClosed = false
  const close = () => {
    if (!isClosed) connection.close()
    isClosed = true
  }

  return {
    database: 'sqlite',
    sections: sectionsOf(config),
    write: async ({ section, documents }) => {
      await writeRows(await toRows({ section, documents }))
    },
    finish: async () => {
      const released = await mendReferences(connection)
      close()
      return released
    },
    snapshot: async () => await readSqlite({ config, file, isPassing: false }),
    putInPlace: async () => await replaceDatabase({ file: target, by: file }),
    discard: async () => {
      close()
      for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(file + suffix, { force: true })
    },
  }
}

/** Asks the file, which may be of an older schema, without leaving anything open in it. */
export async function holdsSqliteRecords(input: {
  config: SanitizedConfig
  file: string
  /** A file for the answer. */
  notes: string
}): Promise<boolean> {
  const { config, file, notes } = input
  if (!existsSync(file)) return false
  const collections = sectionsOf(config).filter(
    ({ kind, hasForeignIds }) => kind === 'collection' && !hasForeignIds,
  )
  const names = collections.map(({ slug }) => `'${slug.replaceAll('-', '_')}'`).join(', ')
  const asking = await patiently(() => new SqliteConnection({ file }))
  try {
    asking.exec(`ATTACH '${notes.replaceAll("'", "''")}' AS notes;
      CREATE TABLE notes.tables AS SELECT name FROM main.sqlite_master WHERE type = 'table' AND name IN (${names});
      CREATE TABLE notes.found (name TEXT)`)
    for (const name of await read(notes, 'tables')) {
      asking.exec(`INSERT INTO notes.found SELECT '${name}' FROM main."${name}" LIMIT 1`)
    }
  } finally {
    asking.close()
  }
  const found = await read(notes, 'found')
  rmSync(notes, { force: true })
  return found.length > 0
}

async function read(file: string, table: 'tables' | 'found'): Promise<string[]> {
  const connection = new SqliteConnection({ file })
  try {
    const { rows } = await connection.execute(`SELECT name FROM ${table}`)
    return rows.map(({ name }) => String(name))
  } finally {
    connection.close()
  }
}
