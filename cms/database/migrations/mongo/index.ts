import type { MongoMigration } from '#cms/database/migration.ts'
import { mongoFullLabels } from '#cms/database/migrations/carry/full-labels.ts'
import { mongoLiveFacts } from '#cms/database/migrations/carry/live-facts.ts'
import { mongoBylines } from '#cms/database/migrations/carry/mongo-bylines.ts'

export const migrations: MongoMigration[] = [mongoBylines, mongoLiveFacts, mongoFullLabels]
