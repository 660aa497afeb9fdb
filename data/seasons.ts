import { recordTag } from '#core/expiry.ts'
import { findMany } from './find-many.ts'
import { type SeasonFields, seasonSelect } from './map/docs.ts'
import type { Reading } from './reading.ts'
import { keep } from './recall.ts'

/** The seasons of a show by their numbers; one query, after which each is known by its id. */
export async function findSeasons(reading: Reading, show: string): Promise<SeasonFields[]> {
  const docs = await findMany(reading, {
    collection: 'seasons',
    where: { show: { equals: show } },
    select: seasonSelect,
    sort: 'number',
    limit: 0,
  })
  for (const doc of docs) keep(reading, { tag: recordTag('seasons', doc.id), select: seasonSelect, doc })
  return docs
}
