import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/** Drizzle's description of a whole schema, stored beside the migrations that lead to it. */
export type SchemaSnapshot = { version: string } & Record<string, unknown>

/**
 * What must run to bring a schema described by `before` (none: an empty database) to that of this Payload
 * instance, which need not be connected. Asks on the terminal where a rename is possible.
 */
export async function draftMigration(input: {
  payload: Payload
  before: SchemaSnapshot | undefined
}): Promise<{ steps: string[]; snapshot: SchemaSnapshot }> {
  const adapter = input.payload.db as unknown as SQLiteAdapter
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
  const snapshot = (await generateDrizzleJson(adapter.schema)) as SchemaSnapshot
  const before = (input.before ?? adapter.defaultDrizzleSnapshot) as Parameters<typeof generateMigration>[0]
  const statements = await generateMigration(before, snapshot as Parameters<typeof generateMigration>[1])
  // The runner has foreign keys off for the whole migration.
  const steps = statements.map((step) => step.trim()).filter((step) => !/^PRAGMA foreign_keys/i.test(step))
  return { steps, snapshot }
}
