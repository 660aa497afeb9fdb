import { setImmediate as giveWay } from 'node:timers/promises'
import type { Client, InStatement, ResultSet, Transaction } from '@libsql/client'
import { isUnreachable } from '#cms/database/errors.ts'
import { lockPatience, patiently, type SqliteConnection } from '#cms/database/sqlite-connection.ts'
import { isRead, tableOf } from '#cms/database/statement.ts'
import type { WriteQueue } from '#cms/database/write-queue.ts'

export type StatementObserver = (statement: InStatement) => void

// The driver is synchronous: longer work than this in one go would be felt by everybody else.
const BLOCK_MS = 8

/**
 * The client that Payload's adapter sees: one connection reads, another makes every write behind the queue.
 * Neither is ever replaced, so their pragmas stay.
 */
export class SqliteClient implements Client {
  readonly protocol = 'file'
  readonly observers = new Set<StatementObserver>()
  readonly #reader: SqliteConnection
  readonly #writer: SqliteConnection
  readonly #queue: WriteQueue
  #pausedAt = 0
  #heldSince: number | null = null
  #closed = false

  constructor(input: { reader: SqliteConnection; writer: SqliteConnection; queue: WriteQueue }) {
    this.#reader = input.reader
    this.#writer = input.writer
    this.#queue = input.queue
  }

  get closed(): boolean {
    return this.#closed
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    if (!isRead(statement))
      return await this.#write(statement, (transaction) => transaction.execute(statement))
    this.#observe(statement)
    return await this.#reader.read(statement)
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    return await this.#write(statements[0] ?? '', (transaction) => transaction.batch(statements))
  }

  async executeMultiple(sql: string): Promise<void> {
    await this.#write(sql, (transaction) => transaction.executeMultiple(sql))
  }

  /** Begins a transaction on the writing connection; its caller has the turn. */
  async transaction(): Promise<Transaction> {
    await this.#lock()
    return this.#begun()
  }

  // Who comes later waits no longer than the first: in the queue their waits would add up.
  async #lock(): Promise<void> {
    const since = this.#heldSince ?? performance.now()
    const patience = Math.max(0, since + lockPatience - performance.now())
    try {
      await patiently(() => this.#writer.exec('BEGIN IMMEDIATE'), patience)
      this.#heldSince = null
    } catch (error) {
      if (isUnreachable(error)) this.#heldSince = since
      throw error
    }
  }

  async migrate(): Promise<ResultSet[]> {
    throw new Error('The schema is changed by committed migrations only')
  }

  async sync(): Promise<undefined> {
    return undefined
  }

  close(): void {
    this.#closed = true
    this.#reader.close()
    this.#writer.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    this.#writer.close()
  }

  async #write<Result>(
    statement: InStatement,
    write: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    return await this.#queue.run(tableOf(statement), async () => {
      const transaction = await this.transaction()
      try {
        const result = await write(transaction)
        await transaction.commit()
        return result
      } finally {
        await transaction.rollback()
      }
    })
  }

  #begun(): Transaction {
    const writer = this.#writer
    let closed = false
    const end = (sql: 'COMMIT' | 'ROLLBACK') => {
      if (closed || !writer.inTransaction) throw new Error('The transaction has ended')
      writer.exec(sql)
      closed = true
    }
    const execute = async (statement: InStatement) => {
      this.#observe(statement)
      await this.#pause()
      // A full disk makes SQLite roll back by itself: what came then would be stored alone.
      if (closed || !writer.inTransaction) throw new Error('The transaction has ended')
      return await writer.execute(statement)
    }
    return {
      execute,
      batch: async (statements) => {
        const results: ResultSet[] = []
        for (const statement of statements) results.push(await execute(statement))
        return results
      },
      executeMultiple: async (sql) => writer.exec(sql),
      commit: async () => end('COMMIT'),
      rollback: async () => {
        if (!closed && writer.inTransaction) end('ROLLBACK')
        closed = true
      },
      close: () => undefined,
      get closed() {
        return closed
      },
    }
  }

  async #pause(): Promise<void> {
    if (performance.now() - this.#pausedAt < BLOCK_MS) return
    await giveWay()
    this.#pausedAt = performance.now()
  }

  #observe(statement: InStatement): void {
    for (const observer of this.observers) observer(statement)
  }
}
