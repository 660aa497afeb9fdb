import { now } from '#clock'
import { content } from '#core/content.ts'
import { end, isPlace, type Place, start } from '#core/edition.ts'
import { hasAired } from '#core/place.ts'
import { type Found, findRecord } from '#data/answer.ts'
import { beginReading } from '#data/reading.ts'

export type Chosen = { show: Found; place: Place | null }

/**
 * Checks where a reader says that she is in a show, by its slug: at an episode that has aired, at `start`, at `end`, or,
 * with `none`, nowhere that we need know of. Answers what is wrong where there is no such show or place.
 */
export async function choosePlace({
  show: slug,
  place: word,
}: {
  show: string
  place: string
}): Promise<Chosen | { wrong: 'show' | 'place' }> {
  const reading = await beginReading()
  const show = await findRecord(reading, { path: content.shows.path({ show: slug }), collection: 'shows' })
  if (typeof show === 'string') return { wrong: 'show' }
  if (word === 'none') return { show, place: null }
  if (!isPlace(word)) return { wrong: 'place' }
  if (word === start || word === end) return { show, place: word }
  const { docs } = await reading.payload.find({
    collection: 'episodes',
    where: { show: { equals: show.id }, code: { equals: word } },
    select: { airsAt: true },
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true },
  })
  return docs[0] && hasAired({ airsAt: docs[0].airsAt }, now()) ? { show, place: word } : { wrong: 'place' }
}
