import { join, resolve } from 'node:path'
import { sqliteAdapter as payloadSqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { guardWrites } from '#cms/database/guard-writes.ts'
import { escapePatterns } from '#cms/database/like.ts'
import type { SqliteMigration } from '#cms/database/migration.ts'
import { SqliteClient } from '#cms/database/sqlite-client.ts'
import { patiently, SqliteConnection } from '#cms/database/sqlite-connection.ts'
import { addIndexes } from '#cms/database/sqlite-indexes.ts'
import { migrateSqlite } from '#cms/database/sqlite-migrate.ts'
import { insertSqliteRows, updateSqliteRows } from '#cms/database/sqlite-rows.ts'
import { sqliteTransactions } from '#cms/database/sqlite-transactions.ts'
import { transactOn } from '#cms/database/transact.ts'
import { overseeTransactions } from '#cms/database/transactions.ts'
import { WriteQueue } from '#cms/database/write-queue.ts'

const pragmas = [
  'journal_mode = WAL',
  'journal_size_limit = 67108864',
  'synchronous = FULL',
  'foreign_keys = ON',
]

export function databaseFile(varDir: string): string {
  return resolve(join(varDir, 'previously.db'))
}

export function sqliteAdapter(input: {
  file: string
  patience: number
  migrations: SqliteMigration[]
}): DatabaseAdapterObj {
  const { file, patience, migrations } = input
  const base = payloadSqliteAdapter({
    beforeSchemaInit: [addIndexes],
    client: { url: `file:${file}` },
    idType: 'uuid',
    push: false,
    transactionOptions: {},
  })

  return {
    ...base,
    init: (args) => {
      const adapter = base.init(args) as unknown as SQLiteAdapter
      const queue = new WriteQueue(patience)
      const { connect, destroy } = adapter

      adapter.connect = async (options) => {
        adapter.client ??= await open({ file, migrations, queue, adapter })
        await connect?.call(adapter, options)
      }
      adapter.destroy = async () => {
        adapter.client?.close()
        Object.assign(adapter, { client: undefined })
        await destroy?.call(adapter)
      }
      escapePatterns(adapter)
      overseeTransactions({ adapter, queue, driver: sqliteTransactions(adapter) })
      Object.assign(adapter, {
        insertRows: insertSqliteRows(adapter),
        updateRows: updateSqliteRows(adapter),
        transact: transactOn(adapter),
      })
      guardWrites({ adapter, queue })
      return adapter as unknown as BaseDatabaseAdapter
    },
  }
}

export async function sqliteReady(adapter: object): Promise<void> {
  await (adapter as SQLiteAdapter).client.execute('SELECT 1')
}

async function open(input: {
  file: string
  migrations: SqliteMigration[]
  queue: WriteQueue
  adapter: SQLiteAdapter
}): Promise<SqliteClient> {
  const { file, migrations, queue, adapter } = input
  const ran = await migrateSqlite({ file, migrations })
  if (ran.length) adapter.payload.logger.info(`Migrated: ${ran.join(', ')}`)
  const writer = await patiently(() => new SqliteConnection({ file, pragmas }))
  const reader = await patiently(
    () => new SqliteConnection({ file, pragmas: [...pragmas, 'query_only = ON'] }),
  )
  return new SqliteClient({ reader, writer, queue })
}
