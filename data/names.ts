import { recordTag } from '#core/expiry.ts'
import { hasName, nameFields, ownName } from '#core/record-name.ts'
import { findByIds } from './find-many.ts'
import type { Reading } from './reading.ts'
import type { Target } from './target.ts'

/** What records are called now, by `collection:id`; one query for each collection. */
export async function readNames(reading: Reading, targets: readonly Target[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const collections = [...new Set(targets.map(({ collection }) => collection))].filter(hasName)
  await Promise.all(
    collections.map(async (collection) => {
      const ids = targets.filter((target) => target.collection === collection).map(({ id }) => id)
      const docs = await findByIds(reading, { collection, ids, select: nameFields[collection] as never })
      for (const [id, doc] of docs) {
        const name = ownName(doc as Parameters<typeof ownName>[0])
        if (name) names.set(recordTag(collection, id), name)
      }
    }),
  )
  return names
}
