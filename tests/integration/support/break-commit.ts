import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { PayloadRequest } from 'payload'

/** Makes the COMMIT of the transaction that this request is in fail, by the database itself. */
export async function breakCommit(req: PayloadRequest): Promise<void> {
  const { db } = req.payload
  if (db.name === 'mongoose') await breakMongo(db as unknown as MongooseAdapter)
  else await breakSqlite(db as unknown as SQLiteAdapter, String(await req.transactionID))
}

async function breakMongo({ connection }: MongooseAdapter): Promise<void> {
  const { appName } = connection.getClient().options
  await connection.db?.admin().command({
    configureFailPoint: 'failCommand',
    mode: { times: 1 },
    // Other test files use the same server at the same time.
    data: { failCommands: ['commitTransaction'], errorCode: 96, appName },
  })
}

async function breakSqlite(adapter: SQLiteAdapter, id: string): Promise<void> {
  const session = adapter.sessions[id]?.db as SQLiteAdapter['drizzle'] | undefined
  await session?.run(sql`PRAGMA defer_foreign_keys = ON`)
  await session?.run(sql`INSERT INTO articles (id, show_id) VALUES ('dangling', 'no-such-show')`)
}
