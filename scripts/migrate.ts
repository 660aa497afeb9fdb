import { isSetupError, isUnreachable, migrateDatabase } from '#cms/database/index.ts'

// node scripts/migrate.ts: brings the schema of the database up to date. The server does the same at its start.
try {
  const ran = await migrateDatabase()
  console.log(ran.length ? `Migrated: ${ran.join(', ')}` : 'Nothing to migrate.')
} catch (error) {
  if (!isSetupError(error) && !isUnreachable(error)) throw error
  console.error((error as Error).message)
  process.exitCode = 1
}
