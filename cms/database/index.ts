import type {
  CollectionSlug,
  DatabaseAdapterObj,
  DataFromCollectionSlug,
  Payload,
  PayloadRequest,
} from 'payload'
import type { MongoMigration, SqliteMigration } from '#cms/database/migration.ts'
import { migrations as mongoMigrations } from '#cms/database/migrations/mongo/index.ts'
import { migrations as sqliteMigrations } from '#cms/database/migrations/sqlite/index.ts'
import { mongoAdapter, mongoReady } from '#cms/database/mongo.ts'
import { recordMongo } from '#cms/database/mongo-explain.ts'
import { migrateMongo } from '#cms/database/mongo-migrate.ts'
import type { Recording } from '#cms/database/query-plan.ts'
import type { Row, WriteRows } from '#cms/database/rows.ts'
import { databaseFile, sqliteAdapter, sqliteReady } from '#cms/database/sqlite.ts'
import { recordSqlite } from '#cms/database/sqlite-explain.ts'
import { migrateSqlite } from '#cms/database/sqlite-migrate.ts'
import { env } from '#env'

export {
  DatabaseUnreachableError,
  isDiskFull,
  isOutcomeUnknown,
  isSetupError,
  isUnreachable,
  unfitField,
} from '#cms/database/errors.ts'
export { queueContext } from '#cms/database/flow.ts'
export type { QueryPlan, Recording } from '#cms/database/query-plan.ts'
export { inRequestTransaction, inTransaction } from '#cms/database/transact.ts'
export { afterCommit, afterRollback } from '#cms/database/transactions.ts'
export { isTransient, retryTransient } from '#cms/database/transient.ts'
export { isMissingReference, isUniqueViolation } from '#cms/database/unique.ts'

/** Everything is taken from the environment unless it is given (tests give it). */
export type DatabaseOptions = {
  /** A MongoDB address; without one the embedded SQLite is used. */
  url?: string
  /** The SQLite file. */
  file?: string
  sqliteMigrations?: SqliteMigration[]
  mongoMigrations?: MongoMigration[]
  /** Milliseconds that a write waits for the queue before it fails. */
  patience?: number
}

const PATIENCE = 15_000

/** Payload's adapter for whichever database this process runs on. It migrates when it connects. */
export function databaseAdapter(options: DatabaseOptions = {}): DatabaseAdapterObj {
  const { url, file, patience = PATIENCE } = located(options)
  return url
    ? mongoAdapter({ url, patience, migrations: options.mongoMigrations ?? mongoMigrations })
    : sqliteAdapter({ file, patience, migrations: options.sqliteMigrations ?? sqliteMigrations })
}

/** Brings the schema up to date without starting Payload. Answers the names of the migrations that ran. */
export async function migrateDatabase(options: DatabaseOptions = {}): Promise<string[]> {
  const { url, file } = located(options)
  return url
    ? await migrateMongo({ url, migrations: options.mongoMigrations ?? mongoMigrations })
    : await migrateSqlite({ file, migrations: options.sqliteMigrations ?? sqliteMigrations })
}

/** Does the database answer now? Never throws. The schema is current wherever a Payload instance exists. */
export async function databaseReady(payload: Payload): Promise<boolean> {
  try {
    await (isMongo(payload) ? mongoReady(payload.db) : sqliteReady(payload.db))
    return true
  } catch {
    return false
  }
}

/** Begins to note down the reads on this database; `explain()` on the answer says how each was executed. */
export async function recordQueries(payload: Payload): Promise<Recording> {
  return isMongo(payload) ? await recordMongo(payload.db) : recordSqlite(payload.db)
}

/**
 * Writes new rows of a collection at once, in the request's transaction and past the collection's hooks. All of the
 * collection's fields must lie in the row itself.
 */
export async function insertRows<Slug extends CollectionSlug>({
  req,
  collection,
  rows,
}: {
  req: PayloadRequest
  collection: Slug
  rows: readonly Omit<DataFromCollectionSlug<Slug>, 'createdAt' | 'updatedAt'>[]
}): Promise<void> {
  if (rows.length === 0) return
  const at = new Date().toISOString()
  const stamped = rows.map((row) => ({ ...row, createdAt: at, updatedAt: at }) as unknown as Row)
  const { db } = req.payload as unknown as { db: { insertRows: WriteRows } }
  await db.insertRows({ collection, rows: stamped, req })
}

/**
 * Changes fields of many records at once, in the request's transaction and past the collection's hooks; when they
 * were last changed stays as it is. Every row names the same fields, and all of them must lie in the row itself.
 */
export async function updateRows<Slug extends CollectionSlug>({
  req,
  collection,
  rows,
}: {
  req: PayloadRequest
  collection: Slug
  rows: readonly (Pick<DataFromCollectionSlug<Slug>, 'id'> & Partial<DataFromCollectionSlug<Slug>>)[]
}): Promise<void> {
  if (rows.length === 0) return
  const { db } = req.payload as unknown as { db: { updateRows: WriteRows } }
  await db.updateRows({ collection, rows: rows as unknown as Row[], req })
}

function located(options: DatabaseOptions) {
  const url = options.url ?? (options.file ? undefined : env.DATABASE_URL)
  return { ...options, url, file: options.file ?? databaseFile(env.VAR_DIR) }
}

function isMongo(payload: Payload): boolean {
  return payload.db.name === 'mongoose'
}
