import type { SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'

type SchemaHook = NonNullable<NonNullable<Parameters<typeof sqliteAdapter>[0]['beforeSchemaInit']>[number]>

/**
 * Adds the indexes that Payload's config cannot say. The rows of a list of texts or numbers: Payload indexes them by
 * their order first, so that reading those of one record reads all of them. Versions: the panel's lists read the
 * newest ones, latest change first. Recaps: what a list of those of an author or tag asks of each, without its row, in
 * which the text comes first.
 */
export const addIndexes: SchemaHook = (args) => {
  const { adapter, schema } = args as typeof args & { adapter: SQLiteAdapter }
  for (const [table, raw] of Object.entries(adapter.rawTables)) {
    const on = columnsFor({ table, columns: Object.keys(raw.columns) })
    if (on) raw.indexes = { ...raw.indexes, ours: { name: `${table}_${on.join('_')}_idx`, on } }
  }
  return schema
}

function columnsFor({ table, columns }: { table: string; columns: string[] }): string[] | null {
  if (table === 'recaps') return ['id', '_status', 'firstPublishedAt', 'createdAt']
  if (/_(texts|numbers)$/.test(table)) return ['parent', 'order']
  return columns.includes('latest') ? ['latest', 'version_updatedAt', 'createdAt'] : null
}
