import { existsSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseUnreachableError } from '#cms/database/errors.ts'
import { patiently, SqliteConnection } from '#cms/database/sqlite-connection.ts'

const patience = 2_000

/** Fails while another process has the file open. Changes nothing in it. */
export async function requireAlone(file: string): Promise<void> {
  if (!existsSync(file)) return
  const connection = await patiently(() => new SqliteConnection({ file }), patience)
  try {
    await alone({ connection, file })
  } finally {
    connection.close()
  }
}

/** Puts a whole file, which no connection has open, into the place of a database that no process has open. */
export async function replaceDatabase({ file, by }: { file: string; by: string }): Promise<void> {
  await requireAlone(file)
  await flush(by)
  // A log that belongs to the one would be taken for the other's; nothing is in it, since it was closed alone.
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
  await rename(by, file)
  await flush(dirname(file))
}

// Only `exec`: a connection in which other calls leave statements is closed later, and then removes the log of
// whatever file has the name by that time.
async function alone({ connection, file }: { connection: SqliteConnection; file: string }): Promise<void> {
  connection.exec('PRAGMA locking_mode = EXCLUSIVE')
  await patiently(() => connection.exec('SELECT count(*) FROM sqlite_master'), patience).catch((cause) => {
    throw new DatabaseUnreachableError(`${file} is in use by another process: stop the server first.`, {
      cause,
    })
  })
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}
