import { now } from '#clock'
import { listTag, recordTag } from '#core/expiry.ts'
import { hasAired } from '#core/place.ts'
import { knowBoundary } from './boundary.ts'
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
  reading.tags.add(listTag('aired', show))
  const { docs: stored } = await reading.payload.find({
    collection: 'episodes',
    where: { show: { equals: show } },
    select: episodeSelect,
    sort: 'order',
    draft: false,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  const docs = stored.map((doc) => veiledEpisode(reading.seen, doc))
  for (const doc of docs) keep(reading, { tag: recordTag('episodes', doc.id), select: episodeSelect, doc })
  knowPlaces(reading, docs)
  knowBoundary(reading, { show, boundary: docs.findLast((doc) => hasAired(doc, now()))?.order ?? null })
  return docs
}
