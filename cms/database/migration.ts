import type { InValue, ResultSet } from '@libsql/client'
import type { Connection } from 'mongoose'

type MongoDatabase = NonNullable<Connection['db']>

/** Runs one statement on the copy that is being migrated. */
export type RunStatement = (sql: string, args?: InValue[]) => Promise<ResultSet>

/** A change of the SQLite schema: statements, and code between them where data must be carried over. */
export type SqliteMigration = { name: string; steps: (string | ((run: RunStatement) => Promise<void>))[] }

/** A change of what MongoDB stores. It may be run again after it was killed half way, so it must bear that. */
export type MongoMigration = { name: string; up: (database: MongoDatabase) => Promise<void> }
