import { now } from '#clock'
import { listTag, recordTag } from '#core/expiry.ts'
import { hasAired } from '#core/place.ts'
import { knowBoundary } from './boundary.ts'
import { lasting } from './lasting.ts'
import { type EpisodeFields, episodeSelect } from './map/docs.ts'
import { knowPlaces } from './places.ts'
import type { Reading } from './reading.ts'
import { keep } from './recall.ts'
import { veiledEpisode } from './seen.ts'

/**
 * Reads a show's episodes whole, in their order, so that nothing else on the page asks for one of them. What a page
 * prints of a single one it still asks for by its id, which tags the page.
 */
export async function readShowLine(reading: Reading, show: string): Promise<EpisodeFields[]> {
  const stored = await readLine(reading, show)
  const docs = stored.map((doc) => veiledEpisode(reading.seen, doc))
  for (const doc of docs) keep(reading, { tag: recordTag('episodes', doc.id), select: episodeSelect, doc })
  knowPlaces(reading, docs)
  knowBoundary(reading, { show, boundary: docs.findLast((doc) => hasAired(doc, now()))?.order ?? null })
  return docs
}

/** The same as it is stored, for nobody in particular. Of the tag of how far a show has aired is every change of an episode. */
export const readLine = lasting(async ({ payload, tags }, show): Promise<EpisodeFields[]> => {
  tags.add(listTag('aired', show))
  const { docs } = await payload.db.find<EpisodeFields>({
    collection: 'episodes',
    where: { show: { equals: show } },
    select: episodeSelect,
    sort: 'order',
    limit: 0,
    pagination: false,
  })
  return docs
})
