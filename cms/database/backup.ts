import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SanitizedConfig } from 'payload'
import { holdsMongoRecords, leaseHolder, openMongoScratch } from '#cms/database/backup-mongo.ts'
import { openMongoSnapshot } from '#cms/database/backup-mongo-snapshot.ts'
import type { Scratch, Snapshot } from '#cms/database/backup-sections.ts'
import { holdsSqliteRecords, openSqliteScratch } from '#cms/database/backup-sqlite.ts'
import { openSqliteSnapshot } from '#cms/database/backup-sqlite-snapshot.ts'
import { DatabaseSetupError } from '#cms/database/errors.ts'
import { migrations as mongoMigrations } from '#cms/database/migrations/mongo/index.ts'
import { migrations as sqliteMigrations } from '#cms/database/migrations/sqlite/index.ts'
import { databaseFile } from '#cms/database/sqlite.ts'
import { requireAlone } from '#cms/database/sqlite-replace.ts'
import { hasEnded, nameOf } from '#cms/lease/holder.ts'
import { workNames } from '#cms/media/unfinished-restore.ts'
import { env } from '#env'

export type { Document, Scratch, Section, Snapshot } from '#cms/database/backup-sections.ts'

/** Where a database is: a MongoDB address or an SQLite file. */
export type Location = { url: string; file?: undefined } | { file: string; url?: undefined }

type Place = {
  config: SanitizedConfig
  location: Location
  /** A folder for temporary files, on the disk of the SQLite file. */
  folder: string
}

/** The names of the last migrations that this version knows: what a schema is told by. */
export type SchemaNames = { sqlite: string; mongo: string }

/** The database of this process. */
export function ownLocation(): Location {
  return env.DATABASE_URL ? { url: env.DATABASE_URL } : { file: databaseFile(env.VAR_DIR) }
}

/** Everything that the database holds at this moment, to be read at leisure while others write. */
export async function openSnapshot({ config, location, folder }: Place): Promise<Snapshot> {
  if (location.url !== undefined) return await openMongoSnapshot({ config, url: location.url })
  if (!existsSync(location.file)) throw new DatabaseSetupError(`There is no database: ${location.file}`)
  return await openSqliteSnapshot({ config, file: location.file, copy: resolve(folder, 'snapshot.db') })
}

/** An empty database beside the one that is there, to be filled and then put into its place, or not. */
export async function openScratch({ config, location, folder }: Place): Promise<Scratch> {
  return location.url !== undefined
    ? await openMongoScratch({ config, url: location.url })
    : await openSqliteScratch({ config, target: location.file, file: resolve(folder, workNames.database) })
}

/** Whether anybody has written a record there yet. Changes nothing. */
export async function holdsRecords({ config, location, folder }: Place): Promise<boolean> {
  return location.url !== undefined
    ? await holdsMongoRecords({ config, url: location.url })
    : await holdsSqliteRecords({ config, file: location.file, notes: resolve(folder, 'counts.db') })
}

/** Fails while another process works on the database: has the file of SQLite open, or holds the lease on MongoDB. */
export async function requireUnused({ config, location }: Omit<Place, 'folder'>): Promise<void> {
  if (location.url === undefined) return await requireAlone(location.file)
  const holder = await leaseHolder({ config, url: location.url })
  if (holder !== null && !hasEnded(holder))
    throw new DatabaseSetupError(`The database is served by ${nameOf(holder)}: stop the server first.`)
}

export function schemaNames(): SchemaNames {
  return { sqlite: sqliteMigrations.at(-1)?.name ?? '', mongo: mongoMigrations.at(-1)?.name ?? '' }
}

/**
 * How documents of a schema fit into this version's: `carry` where a migration since then has changed what documents
 * say, which it does to a database only.
 */
export function judgeSchema({ sqlite, mongo }: SchemaNames): 'fits' | 'carry' | 'unknown' {
  const since = after({ migrations: sqliteMigrations, name: sqlite })
  const sinceMongo = after({ migrations: mongoMigrations, name: mongo })
  if (!since || !sinceMongo) return 'unknown'
  const isCarried = since.some(({ steps }) => steps.some((step) => typeof step !== 'string'))
  return isCarried || sinceMongo.length > 0 ? 'carry' : 'fits'
}

function after<Named extends { name: string }>({ migrations, name }: { migrations: Named[]; name: string }) {
  const index = migrations.findIndex((migration) => migration.name === name)
  return index === -1 ? null : migrations.slice(index + 1)
}
