import type { MongooseAdapter } from '@payloadcms/db-mongodb'

type Index = Record<string, 1 | -1>

/**
 * Indexes that Payload's config cannot say: on its collections of versions. Payload appends `createdAt` to
 * every sort, so each ends in it, or the server would sort in memory.
 */
const versionIndexes: Index[] = [
  { parent: 1, updatedAt: -1, createdAt: -1 },
  { parent: 1, 'version.rev': 1 },
  { latest: 1, 'version.updatedAt': -1, createdAt: -1 },
]

/** Declares them on the models, between their making and `ensureIndexes`. */
export function declareIndexes(adapter: MongooseAdapter): void {
  for (const model of Object.values(adapter.versions)) {
    for (const index of versionIndexes) model.schema.index(index)
  }
  adapter.globals?.schema.index({ globalType: 1 })
}

/** Makes every collection and index, and waits: the first write on an empty database would fail without. */
export async function ensureIndexes(adapter: MongooseAdapter): Promise<void> {
  const models = [...Object.values(adapter.collections), ...Object.values(adapter.versions), adapter.globals]
  await Promise.all(
    models.filter(Boolean).map(async (model) => {
      await model.createCollection()
      await model.ensureIndexes()
    }),
  )
}
