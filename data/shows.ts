import { listTag } from '#core/expiry.ts'
import type { ShowsPage } from '#core/season-model.ts'
import { cachedFor } from './cached.ts'
import { findMany } from './find-many.ts'
import { type CardFields, lineSelect, showSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { toRecapCard } from './map/to-recap-card.ts'
import { toShow } from './map/to-show.ts'
import { findAround, seasonsOf, seasonsOfRecaps, showsOnAir } from './on-air.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'
import { findSeasonEpisodes } from './season-episodes.ts'
import { readSoFar } from './so-far.ts'

/** How many shows stand there with the line of their season; the rest are named. */
const mostLines = 12
/** Among so many recaps the newest of each show is looked for. */
const newest = 120
/** As many recaps as seasons of that many shows can have. */
const mostGrades = 400

export const getShows = cachedFor(readShows)

/** Every show: first those that were written about last or are on now, then the rest by their addresses. */
export async function readShows(reading: Reading): Promise<ShowsPage> {
  reading.tags.add(listTag('shows')).add(listTag('recaps'))
  const [docs, recaps] = await Promise.all([
    findMany(reading, { collection: 'shows', where: {}, select: showSelect, sort: 'slug', limit: 0 }),
    findMany(reading, {
      collection: 'recaps',
      where: { _status: { equals: 'published' } },
      select: lineSelect,
      sort: '-firstPublishedAt',
      limit: newest,
    }),
  ])
  const last = newestOfEach(recaps)
  const ofEpisodes = newestOfEach(recaps.filter(({ episode }) => episode))
  const around = await findAround(reading, [...last.values(), ...ofEpisodes.values()])
  const order = [...new Set([...last.keys(), ...showsOnAir(around), ...docs.map(({ id }) => id)])]
  const first = order.slice(0, mostLines)
  const cards = first.flatMap((show) => last.get(show) ?? [])
  const seasons = seasonsOf({ episodes: around, shows: first })
  const { whole: episodes } = await findSeasonEpisodes(reading, {
    seasons: [...seasons, ...seasonsOfRecaps({ recaps: cards, episodes: around })],
    more: [],
  })
  const soFar = await readSoFar(reading, { seasons, episodes, limit: mostGrades })
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  const related = await readRelated(reading, {
    docs: cards,
    targets: docs.map(({ id }) => ({ collection: 'shows' as const, id })),
    known: { shows: byId, episodes: new Map(episodes.map((doc) => [doc.id, doc])) },
  })
  return {
    shows: first.flatMap((id) => {
      const show = toShow({ doc: byId.get(id), related })
      const doc = last.get(id)
      const card = doc ? toRecapCard({ doc, related }) : null
      return show ? [{ show, season: soFar.get(id) ?? null, newest: card }] : []
    }),
    others: docs.filter(({ id }) => !first.includes(id)).flatMap((doc) => toShow({ doc, related }) ?? []),
  }
}

/** The newest recap of each show, the newest first. */
function newestOfEach(recaps: readonly CardFields[]): Map<string, CardFields> {
  const newest = new Map<string, CardFields>()
  for (const doc of recaps) {
    const show = idOf(doc.show)
    if (show && !newest.has(show)) newest.set(show, doc)
  }
  return newest
}
