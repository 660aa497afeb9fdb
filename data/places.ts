import type { Where } from 'payload'
import { now } from '#clock'
import { listTag } from '#core/expiry.ts'
import { type Place, placesOf } from '#core/place.ts'
import type { EpisodeFields } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import type { Reading } from './reading.ts'
import { veiledEpisode } from './seen.ts'

type Placed = Pick<EpisodeFields, 'show' | 'season'>
type Line = Placed & { id: string; order?: number | null; airsAt?: string | null; isBeyond?: boolean }

// A page asks for the episodes of one season in several of its parts.
const asked = new WeakMap<Reading, Map<string, Promise<Line[]>>>()

/** Where episodes stand in their seasons, by id; one query for all, and none for a season that was read before. */
export async function readPlaces(reading: Reading, docs: readonly Placed[]): Promise<Map<string, Place>> {
  const known = asked.get(reading) ?? new Map<string, Promise<Line[]>>()
  asked.set(reading, known)
  const wanted = new Map(docs.map((doc) => [keyOf(doc), doc]))
  const lacking = [...wanted].filter(([key]) => !known.has(key))
  if (lacking.length > 0) {
    const found = findEpisodes(
      reading,
      lacking.map(([, doc]) => doc),
    )
    for (const [key] of lacking) known.set(key, found)
  }
  const places = new Map<string, Place>()
  for (const key of wanted.keys()) {
    const season = ((await known.get(key)) ?? []).filter((episode) => keyOf(episode) === key)
    for (const [id, place] of placesOf({ episodes: season, now: now() })) places.set(id, place)
  }
  return places
}

function keyOf({ show, season }: Placed): string {
  return `${idOf(show)} ${season}`
}

/** Says where the episodes of whole shows stand, which have been read: nobody need ask again. */
export function knowPlaces(reading: Reading, episodes: readonly Line[]): void {
  const known = asked.get(reading) ?? new Map<string, Promise<Line[]>>()
  asked.set(reading, known)
  const seasons = Map.groupBy(episodes, keyOf)
  for (const [key, season] of seasons) known.set(key, Promise.resolve(season))
}

function inSeason({ show, season }: Placed): Where {
  return { and: [{ show: { equals: idOf(show) } }, { season: { equals: season } }] }
}

async function findEpisodes({ payload, tags, seen }: Reading, seasons: readonly Placed[]): Promise<Line[]> {
  for (const { show } of seasons) tags.add(listTag('aired', idOf(show) ?? ''))
  const { docs } = await payload.find({
    collection: 'episodes',
    where: { or: seasons.map(inSeason) },
    select: { show: true, season: true, order: true, airsAt: true },
    sort: 'id',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map((doc) => veiledEpisode(seen, doc))
}
