import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { chain, DatabaseSetupError, DatabaseUnreachableError } from '#cms/database/errors.ts'
import type { SqliteMigration } from '#cms/database/migration.ts'
import { patiently, SqliteConnection } from '#cms/database/sqlite-connection.ts'
import { failPoint } from '#fail-point'

const LOCK_PATIENCE_MS = 120_000

/**
 * Runs the pending migrations on a copy that replaces the original only when all of them are well.
 * Answers their names. Only one process does it at a time; the others wait and find nothing left to do.
 */
export async function migrateSqlite(input: {
  file: string
  migrations: SqliteMigration[]
  /** Milliseconds to wait until no other process has the file open. */
  patience?: number
}): Promise<string[]> {
  try {
    mkdirSync(dirname(input.file), { recursive: true })
    if ((await pending(input)).length === 0) return []
    return await underLock(input.file, async () => {
      const due = await pending(input)
      if (due.length) await migrateCopy({ ...input, due })
      return due.map(({ name }) => name)
    })
  } catch (error) {
    if (!chain(error).some(({ code }) => unusable.test(String(code)))) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseSetupError(`VAR_DIR: ${input.file} cannot be used: ${reason}`, { cause: error })
  }
}

const unusable = /^(EACCES|EEXIST|ENOTDIR|EPERM|EROFS|SQLITE_(CANTOPEN|CORRUPT|NOTADB|PERM|READONLY).*)$/

async function pending(input: { file: string; migrations: SqliteMigration[] }): Promise<SqliteMigration[]> {
  const { file, migrations } = input
  const done = existsSync(file) ? await recorded(file) : new Set<string>()
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...done].filter((name) => !known.has(name))
  if (unknown.length) {
    throw new DatabaseSetupError(`${file} was written by a newer version (it knows ${unknown.join(', ')}).`)
  }
  return migrations.filter(({ name }) => !done.has(name))
}

// The names are read from a file of their own: see copyAlone for what reading the original would leave behind.
async function recorded(file: string): Promise<Set<string>> {
  const names = `${file}.names-${process.pid}-${randomUUID()}`
  try {
    const copyNames = `
      ATTACH ${quoted(names)} AS names;
      PRAGMA names.synchronous = OFF;
      CREATE TABLE names.ran AS SELECT name FROM main.payload_migrations`
    await patiently(() => using(file, (connection) => connection.exec(copyNames)))
    const { rows } = await using(names, (connection) => connection.execute('SELECT name FROM ran'))
    return new Set(rows.map(({ name }) => String(name)))
  } catch (error) {
    if (String(error).includes('no such table: main.payload_migrations')) return new Set()
    throw error
  } finally {
    rmSync(names, { force: true })
  }
}

async function migrateCopy(input: {
  file: string
  due: SqliteMigration[]
  patience?: number
}): Promise<void> {
  const { file, due, patience } = input
  for (const left of readdirSync(dirname(file))) {
    if (left.startsWith(`${basename(file)}.copy-`)) rmSync(join(dirname(file), left))
  }
  const copy = `${file}.copy-${process.pid}`
  if (existsSync(file)) await copyAlone({ file, copy, patience })
  await failPoint('migration-copied')
  await using(copy, (connection) => apply(connection, due))
  await failPoint('migration-applied')
  await replace(file, copy)
}

/**
 * Copies the file while nobody else has it open, and leaves everything of it in the file itself. Only `exec` here:
 * a connection that other calls leave statements in is not closed by `close`, but later, and then it removes
 * the log of whatever file has the name by that time.
 */
async function copyAlone(input: { file: string; copy: string; patience?: number }): Promise<void> {
  const { file, copy, patience } = input
  await using(file, async (connection) => {
    connection.exec('PRAGMA locking_mode = EXCLUSIVE')
    await patiently(() => connection.exec('SELECT count(*) FROM sqlite_master'), patience).catch((cause) => {
      throw new DatabaseUnreachableError(`${file} is in use by another process: stop it, then migrate.`, {
        cause,
      })
    })
    connection.exec(`VACUUM INTO ${quoted(copy)}`)
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  })
}

async function apply(connection: SqliteConnection, due: SqliteMigration[]): Promise<void> {
  // Inside a transaction this pragma does nothing, and with foreign keys on a rebuilt table's children vanish.
  connection.exec('PRAGMA foreign_keys = OFF')
  connection.exec('BEGIN IMMEDIATE')
  for (const { name, steps } of due) {
    for (const step of steps) {
      if (typeof step === 'string') await connection.execute(step)
      else await step((sql, args = []) => connection.execute({ sql, args }))
      await failPoint('migration-step')
    }
    await record(connection, name)
  }
  connection.exec('COMMIT')
  const { rows } = await connection.execute('PRAGMA foreign_key_check')
  if (rows.length) {
    const tables = [...new Set(rows.map((row) => `${row.table} → ${row.parent}`))].join(', ')
    throw new DatabaseSetupError(`The migration would leave rows that point to nothing: ${tables}.`)
  }
}

async function record(connection: SqliteConnection, name: string): Promise<void> {
  const now = new Date().toISOString()
  await connection.execute({
    sql: 'INSERT INTO payload_migrations (id, name, batch, created_at, updated_at) VALUES (?, ?, 1, ?, ?)',
    args: [randomUUID(), name, now, now],
  })
}

// A log that belongs to the original would be taken for the copy's: it goes first, and is empty by now.
async function replace(file: string, copy: string): Promise<void> {
  await flush(copy)
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
  await rename(copy, file)
  await flush(dirname(file))
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Holds a lock that the system releases when the process dies: an SQLite file locked by a transaction. */
async function underLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  return await using(`${file}.lock`, async (connection) => {
    await patiently(() => connection.exec('BEGIN EXCLUSIVE'), LOCK_PATIENCE_MS)
    return await work()
  })
}

async function using<Result>(
  file: string,
  work: (connection: SqliteConnection) => Promise<Result> | Result,
): Promise<Result> {
  const connection = new SqliteConnection({ file })
  try {
    return await work(connection)
  } finally {
    connection.close()
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
