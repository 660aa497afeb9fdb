import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import mongoose, { type Connection } from 'mongoose'
import { DatabaseSetupError } from '#cms/database/errors.ts'
import type { MongoMigration } from '#cms/database/migration.ts'
import { openConnection } from '#cms/database/mongo-connection.ts'

type Database = NonNullable<Connection['db']>

const LEASE_MS = 30_000

/** The same on a connection of its own. */
export async function migrateMongo(input: { url: string; migrations: MongoMigration[] }): Promise<string[]> {
  const connection = mongoose.createConnection()
  await openConnection({ connection, url: input.url })
  return await runMongoMigrations({ connection, migrations: input.migrations }).finally(() =>
    connection.close(),
  )
}

/** Runs the pending migrations in order and answers their names. Other processes wait meanwhile. */
export async function runMongoMigrations(input: {
  connection: Connection
  migrations: MongoMigration[]
}): Promise<string[]> {
  const { connection, migrations } = input
  const database = connection.db
  if (!database) throw new Error('Migrations need an open connection')
  if ((await pending(database, migrations)).length === 0) return []
  return await underLease(database, async () => {
    const due = await pending(database, migrations)
    for (const { name, up } of due) {
      await up(database)
      const now = new Date()
      await database
        .collection('payload-migrations')
        .insertOne({ name, batch: 1, createdAt: now, updatedAt: now })
    }
    return due.map(({ name }) => name)
  })
}

async function pending(database: Database, migrations: MongoMigration[]): Promise<MongoMigration[]> {
  const done = await database.collection('payload-migrations').distinct('name')
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = done.filter((name) => !known.has(name))
  if (unknown.length) {
    throw new DatabaseSetupError(
      `The database was written by a newer version (it knows ${unknown.join(', ')}).`,
    )
  }
  return migrations.filter(({ name }) => !done.includes(name))
}

type Lease = { _id: string; holder: string; until: Date }

async function underLease<Result>(database: Database, work: () => Promise<Result>): Promise<Result> {
  const leases = database.collection<Lease>('migration-lease')
  const holder = randomUUID()
  const until = () => new Date(Date.now() + LEASE_MS)
  while (!(await take())) await wait(250)
  const renewal = setInterval(() => void renew().catch(() => undefined), LEASE_MS / 3)
  try {
    return await work()
  } finally {
    clearInterval(renewal)
    await leases.deleteOne({ _id: 'migration', holder })
  }

  async function take(): Promise<boolean> {
    await leases.deleteOne({ _id: 'migration', until: { $lt: new Date() } })
    const lease = { _id: 'migration', holder, until: until() }
    return await leases.insertOne(lease).then(
      () => true,
      (error) => {
        if (error?.code === 11_000) return false
        throw error
      },
    )
  }

  async function renew(): Promise<void> {
    await leases.updateOne({ _id: 'migration', holder }, { $set: { until: until() } })
  }
}
