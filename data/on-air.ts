import type { Where } from 'payload'
import { now } from '#clock'
import { hasAired as hasAiredBy } from '#core/place.ts'
import { findMany } from './find-many.ts'
import { type CardFields, type EpisodeFields, episodeSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import type { Reading } from './reading.ts'
import { episodesOf } from './recap-grades.ts'
import type { Season } from './season-episodes.ts'

const around = 60 * 24 * 60 * 60 * 1000

/** The episodes that recaps are about, and all that aired in the last sixty days or will in the next. */
export async function findAround(
  reading: Reading,
  recaps: readonly Pick<CardFields, 'episode' | 'furtherEpisodes'>[],
): Promise<EpisodeFields[]> {
  const at = now().getTime()
  const [from, to] = [at - around, at + around].map((time) => new Date(time).toISOString())
  const ids = recaps.flatMap(episodesOf)
  const onAir: Where = {
    and: [{ airsAt: { greater_than_equal: from } }, { airsAt: { less_than_equal: to } }],
  }
  return await findMany(reading, {
    collection: 'episodes',
    where: ids.length > 0 ? { or: [{ id: { in: ids } }, onAir] } : onAir,
    select: episodeSelect,
    sort: 'id',
    limit: 0,
  })
}

/** The shows of which something airs around now, the one nearest to it first. */
export function showsOnAir(episodes: readonly EpisodeFields[]): string[] {
  const at = now().getTime()
  const near = episodes
    .flatMap((doc) =>
      doc.airsAt ? [{ show: idOf(doc.show), by: Math.abs(Date.parse(doc.airsAt) - at) }] : [],
    )
    .filter(({ by }) => by <= around)
    .sort((left, right) => left.by - right.by)
  return [...new Set(near.map(({ show }) => show))].filter((show) => show !== null)
}

/** The season of each show that its episodes tell of: the last that has begun, or else the first. */
export function seasonsOf({
  episodes,
  shows,
}: {
  episodes: readonly EpisodeFields[]
  shows: readonly string[]
}): Season[] {
  return shows.flatMap((show) => {
    const own = episodes
      .filter((doc) => idOf(doc.show) === show)
      .sort((left, right) => (left.order ?? 0) - (right.order ?? 0))
    const last = own.findLast(hasAired) ?? own[0]
    return last ? [{ show, season: last.season }] : []
  })
}

/** The seasons of the episodes that recaps are about. */
export function seasonsOfRecaps({
  recaps,
  episodes,
}: {
  recaps: readonly Pick<CardFields, 'episode' | 'furtherEpisodes'>[]
  episodes: readonly EpisodeFields[]
}): Season[] {
  const wanted = new Set(recaps.flatMap(episodesOf))
  return episodes
    .filter(({ id }) => wanted.has(id))
    .flatMap((doc) => {
      const show = idOf(doc.show)
      return show ? [{ show, season: doc.season }] : []
    })
}

export function hasAired(episode: Pick<EpisodeFields, 'airsAt' | 'isBeyond'>): boolean {
  return hasAiredBy(episode, now())
}
