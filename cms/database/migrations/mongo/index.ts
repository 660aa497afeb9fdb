import type { MongoMigration } from '#cms/database/migration.ts'

export const migrations: MongoMigration[] = []
