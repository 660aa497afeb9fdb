import type { Where } from 'payload'
import { listTag } from '#core/expiry.ts'
import { findMany } from './find-many.ts'
import { type EpisodeFields, episodeSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { knowPlaces } from './places.ts'
import type { Reading } from './reading.ts'

/** A season of a show, by its number. */
export type Season = { show: string; season: number }

/** Episodes in the order of their shows: those of whole seasons, and all, a few more among them. */
export type SeasonEpisodes = { whole: EpisodeFields[]; all: EpisodeFields[] }

/** The episodes of some seasons, whole, and a few more by their ids; one query for all. */
export async function findSeasonEpisodes(
  reading: Reading,
  { seasons, more }: { seasons: readonly Season[]; more: readonly (string | null)[] },
): Promise<SeasonEpisodes> {
  const ids = more.filter((id) => id !== null)
  const each = new Map(seasons.map((one) => [`${one.show} ${one.season}`, one]))
  const wanted = [...each.values()].map(
    ({ show, season }): Where => ({
      and: [{ show: { equals: show } }, { season: { equals: season } }],
    }),
  )
  if (ids.length > 0) wanted.push({ id: { in: ids } })
  if (wanted.length === 0) return { whole: [], all: [] }
  for (const { show } of seasons) reading.tags.add(listTag('aired', show))
  const docs = await findMany(reading, {
    collection: 'episodes',
    where: { or: wanted },
    select: episodeSelect,
    sort: 'order',
    limit: 0,
  })
  const isWhole = (doc: EpisodeFields) =>
    seasons.some(({ show, season }) => season === doc.season && show === idOf(doc.show))
  const whole = docs.filter(isWhole)
  knowPlaces(reading, whole)
  return { whole, all: docs }
}
