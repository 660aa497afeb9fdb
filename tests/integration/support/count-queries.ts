import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import type { SqliteClient, StatementObserver } from '#cms/database/sqlite-client.ts'
import { isRead } from '#cms/database/statement.ts'

export type Queries = { reads: number; writes: number }

/** How often a piece of work asks the database, and writes: what arrives at its driver is counted. */
export async function countQueries(payload: Payload, work: () => Promise<unknown>): Promise<Queries> {
  const queries: Queries = { reads: 0, writes: 0 }
  const note = (read: boolean) => {
    if (read) queries.reads += 1
    else queries.writes += 1
  }
  const end = payload.db.name === 'mongoose' ? countMongo(payload, note) : countSqlite(payload, note)
  try {
    await work()
  } finally {
    end()
  }
  return queries
}

function countSqlite(payload: Payload, note: (read: boolean) => void): () => void {
  const client = (payload.db as unknown as SQLiteAdapter).client as SqliteClient
  const observer: StatementObserver = (statement) => note(isRead(statement))
  client.observers.add(observer)
  return () => client.observers.delete(observer)
}

const mongoReads = new Set(['find', 'findOne', 'aggregate', 'countDocuments', 'distinct'])

function countMongo(payload: Payload, note: (read: boolean) => void): () => void {
  const { connection } = payload.db as unknown as MongooseAdapter
  connection.set('debug', (_collection: string, method: string) => note(mongoReads.has(method)))
  return () => void connection.set('debug', false)
}
