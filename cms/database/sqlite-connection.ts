import { setTimeout as wait } from 'node:timers/promises'
import type { InStatement, ResultSet } from '@libsql/client'
import { Sqlite3Client } from '@libsql/client/sqlite3'
import Database from 'libsql'
import { chain, DatabaseUnreachableError } from '#cms/database/errors.ts'

/** How long somebody waits for another process that holds the file, in milliseconds. */
export const lockPatience = 10_000

// The driver waits for a lock synchronously: it waits this long, and the rest of the wait is ours.
const BUSY_MS = 20

/** One connection to one file. */
export class SqliteConnection {
  readonly #file: string
  readonly #pragmas: string[]
  #database: Database.Database
  #client: Sqlite3Client

  constructor(input: { file: string; pragmas?: string[] }) {
    this.#file = input.file
    this.#pragmas = [`busy_timeout = ${BUSY_MS}`, ...(input.pragmas ?? [])]
    this.#database = this.#open()
    this.#client = this.#clientOf(this.#database)
  }

  /** A COMMIT that failed may have rolled back by itself. */
  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  /** Runs a statement with its values and answers its rows. */
  async execute(statement: InStatement): Promise<ResultSet> {
    return await this.#client.execute(statement)
  }

  /**
   * Runs statements without values and answers nothing. Unlike `execute` it leaves nothing of them behind: there
   * a statement that found the file locked stays in progress until it is collected, and no COMMIT passes it.
   */
  exec(sql: string): void {
    this.#database.exec(sql)
  }

  /** Reads, also while another process holds the file for a moment. */
  async read(statement: InStatement): Promise<ResultSet> {
    return await patiently(async () => {
      try {
        return await this.execute(statement)
      } catch (error) {
        if (isBusy(error)) this.#reopen()
        throw error
      }
    })
  }

  close(): void {
    if (this.inTransaction) this.exec('ROLLBACK')
    this.#client.close()
  }

  #reopen(): void {
    this.close()
    this.#database = this.#open()
    this.#client = this.#clientOf(this.#database)
  }

  #open(): Database.Database {
    const database = new Database(this.#file)
    try {
      for (const pragma of this.#pragmas) database.exec(`PRAGMA ${pragma}`)
    } catch (error) {
      database.close()
      throw error
    }
    return database
  }

  #clientOf(database: Database.Database): Sqlite3Client {
    return new Sqlite3Client(this.#file, {}, database, 'number')
  }
}

/** Runs something again while another process holds the file, without stopping the event loop. */
export async function patiently<Result>(
  run: () => Promise<Result> | Result,
  patience = lockPatience,
): Promise<Result> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() > until) throw held(error)
      await wait(10 + Math.random() * 30)
    }
  }
}

function held(cause: unknown): DatabaseUnreachableError {
  return new DatabaseUnreachableError('Another process holds the database', { cause })
}

function isBusy(error: unknown): boolean {
  return chain(error).some((link) => String(link.code).startsWith('SQLITE_BUSY'))
}
