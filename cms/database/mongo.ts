import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import mongoose from 'mongoose'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { DatabaseUnreachableError } from '#cms/database/errors.ts'
import { guardWrites } from '#cms/database/guard-writes.ts'
import type { MongoMigration } from '#cms/database/migration.ts'
import { openConnection } from '#cms/database/mongo-connection.ts'
import { declareIndexes, ensureIndexes } from '#cms/database/mongo-indexes.ts'
import { runMongoMigrations } from '#cms/database/mongo-migrate.ts'
import { insertMongoRows, updateMongoRows } from '#cms/database/mongo-rows.ts'
import { mongoTransactions } from '#cms/database/mongo-transactions.ts'
import { transactOn } from '#cms/database/transact.ts'
import { overseeTransactions } from '#cms/database/transactions.ts'
import { WriteQueue } from '#cms/database/write-queue.ts'

const READY_MS = 2000

export function mongoAdapter(input: {
  url: string
  patience: number
  migrations: MongoMigration[]
}): DatabaseAdapterObj {
  const { url, patience, migrations } = input
  // A stack for each query, in case that one is sent twice, takes longer than many a query.
  mongoose.set('skipOriginalStackTraces', true)
  const base = mongooseAdapter({ url, ensureIndexes: true })

  return {
    ...base,
    init: (args) => {
      const adapter = base.init(args) as unknown as MongooseAdapter
      const queue = new WriteQueue(patience)
      const { init } = adapter

      adapter.init = async () => {
        await init?.call(adapter)
        declareIndexes(adapter)
      }
      // Payload's own connect believes the address when it says nothing of a replica set, and gives up transactions.
      adapter.connect = async (options) => {
        await openConnection({ connection: adapter.connection, url })
        if (options?.hotReload) return
        await runMongoMigrations({ connection: adapter.connection, migrations })
        await ensureIndexes(adapter)
      }
      overseeTransactions({
        adapter: adapter as unknown as BaseDatabaseAdapter,
        queue,
        driver: mongoTransactions(adapter),
      })
      Object.assign(adapter, {
        insertRows: insertMongoRows(adapter),
        updateRows: updateMongoRows(adapter),
        transact: transactOn(adapter),
      })
      guardWrites({ adapter: adapter as unknown as BaseDatabaseAdapter, queue })
      return adapter as unknown as BaseDatabaseAdapter
    },
  }
}

export async function mongoReady(adapter: object): Promise<void> {
  const { db } = (adapter as MongooseAdapter).connection
  if (!db) throw new DatabaseUnreachableError('There is no connection to MongoDB')
  await db.command({ ping: 1 }, { timeoutMS: READY_MS })
}
