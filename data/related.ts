import type { CollectionSlug, SelectType, TypedCollectionSelect } from 'payload'
import type { Boundary } from '#core/boundary.ts'
import { namedByAddress } from '#core/content.ts'
import { listTag, recordTag } from '#core/expiry.ts'
import type { PersonLink } from '#core/model.ts'
import type { Place } from '#core/place.ts'
import { readAddresses } from './addresses.ts'
import { bodyParts } from './body-parts.ts'
import { findPlaced, readCues, type StoredCue, targetsOfCues } from './cues.ts'
import { type Found, findByIds } from './find-many.ts'
import {
  type EpisodeFields,
  episodeSelect,
  type ImageFields,
  imageSelect,
  type SeasonFields,
  type ShowFields,
  seasonSelect,
  showSelect,
} from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { readNames } from './names.ts'
import { hasAired } from './on-air.ts'
import { readPlaces } from './places.ts'
import type { Reading } from './reading.ts'
import type { Target } from './target.ts'

/** Everything that the records of a page point to, each read once. */
export type Related = {
  shows: ReadonlyMap<string, ShowFields>
  seasons: ReadonlyMap<string, SeasonFields>
  episodes: ReadonlyMap<string, EpisodeFields>
  /** Where those stand on the lines of their seasons. */
  places: ReadonlyMap<string, Place>
  images: ReadonlyMap<string, ImageFields>
  /** What the authors and the tags of recaps are called. */
  carried: ReadonlyMap<string, string>
  /** The addresses of the records that can be seen now, by id. */
  paths: ReadonlyMap<string, string>
  /** Where the images are served when not at their public addresses. */
  mediaBase?: string
  /** What records are called whose names stand in the texts, by `collection:id`. */
  names: ReadonlyMap<string, string>
  /** The performances that the texts place. */
  cues: ReadonlyMap<string, StoredCue>
  /** Who wrote the songs of those, where the page says so. */
  people?: ReadonlyMap<string, PersonLink>
  /** The last episode that is told of, where there is such an end. */
  until?: Boundary
  /** Whether the reader has chosen how far she has seen. */
  isLimited: boolean
}

type Relation = Parameters<typeof idOf>[0]

export type Pointing = {
  id: string
  show?: Relation
  season?: Relation | number
  episode?: Relation
  furtherEpisodes?: readonly Relation[] | null
  authors?: readonly { author: Relation }[] | null
  tags?: readonly Relation[] | null
  image?: Relation
  safeImage?: Relation
  body?: unknown
}

/** What has been read already of that to which records point, and is not read again. */
export type Known = Partial<Pick<Related, 'shows' | 'seasons' | 'episodes'>>

type Asked = {
  docs: readonly Pointing[]
  /** What a text names, told on cards: none of it is drawn on the line of a season. */
  named?: readonly Pointing[]
  targets: readonly Target[]
  known?: Known
  /** A show of all of whose live recaps the addresses are read too. */
  recapsOf?: string
  /** How far the names in the texts are known; all that has aired where it is left out. */
  asOf?: Boundary
  /** The last episode that is told of, in texts about one show. */
  until?: Boundary
  /** Whether nothing is drawn on the lines of seasons, as in a feed. */
  withoutPlaces?: boolean
}

/** Reads what records point to, and the addresses of these, of the records themselves and of more `targets`. */
export async function readRelated(
  reading: Reading,
  { docs: drawn, named = [], targets, known = {}, recapsOf, asOf, until, withoutPlaces = false }: Asked,
): Promise<Related> {
  const docs = [...drawn, ...named]
  const episodes = docs.flatMap(episodesOf)
  const parts = bodyParts(docs.flatMap(({ body }) => body ?? []))
  const placed = await findPlaced(reading, parts.performances)
  episodes.push(...parts.episodes, ...placed.map(({ episode }) => idOf(episode)))
  const episodeDocs = await findRest(
    reading,
    { collection: 'episodes', ids: episodes, select: episodeSelect },
    known.episodes,
  )
  tagUnaired(reading, episodeDocs.values())
  const shows = [...docs, ...episodeDocs.values()].map(({ show }) => idOf(show))
  const cues = await readCues(reading, { placed, episodes: episodeDocs, asOf: asOf ?? until, until })
  const seasons = docs.map(seasonOf)
  const own = docs.map(({ id }) => id)
  const linked = [...own, ...shows, ...seasons, ...episodes]
  const [showDocs, seasonDocs, imageDocs, addresses] = await Promise.all([
    findRest(reading, { collection: 'shows', ids: shows, select: showSelect }, known.shows),
    findRest(reading, { collection: 'seasons', ids: seasons, select: seasonSelect }, known.seasons),
    findByIds(reading, {
      collection: 'media',
      ids: [...docs.flatMap(imagesOf), ...parts.images],
      select: imageSelect,
    }),
    readAddresses(reading, {
      ids: linked.filter((id) => id !== null),
      targets: [...targets, ...docs.flatMap(carriedBy), ...targetsOfCues(cues)],
      recapsOf,
    }),
  ])
  const carried = new Map(
    addresses.flatMap(({ recordId, name }) => (name ? [[recordId, name] as const] : [])),
  )
  return {
    places: withoutPlaces ? new Map() : await readPlaces(reading, onLines({ drawn, known, episodeDocs })),
    shows: showDocs,
    seasons: seasonDocs,
    episodes: episodeDocs,
    images: imageDocs,
    paths: new Map(addresses.flatMap(({ recordId, path }) => (path ? [[recordId, path]] : []))),
    carried,
    // Much of what a text names has been read by now.
    names: new Map([
      ...(await readNames(reading, parts.named.filter(isRead))),
      ...namesOf(parts.named, carried),
    ]),
    cues,
    isLimited: reading.seen !== undefined,
    ...(until !== undefined && { until }),
  }
}

async function findRest<Slug extends CollectionSlug, Select extends TypedCollectionSelect[Slug] & SelectType>(
  reading: Reading,
  query: { collection: Slug; ids: readonly (string | null)[]; select: Select },
  known: ReadonlyMap<string, Found<Slug, Select>> = new Map(),
): Promise<Map<string, Found<Slug, Select>>> {
  const ids = query.ids.filter((id) => id !== null && !known.has(id))
  const rest = await findByIds(reading, { ...query, ids })
  return new Map([...known, ...rest])
}

// The others are called what stands beside their address.
function isRead({ collection }: Target): boolean {
  return !namedByAddress.some((known) => known === collection)
}

function namesOf(targets: readonly Target[], carried: ReadonlyMap<string, string>): [string, string][] {
  return targets.flatMap((target): [string, string][] => {
    const name = isRead(target) ? undefined : carried.get(target.id)
    return name ? [[recordTag(target.collection, target.id), name]] : []
  })
}

// An episode names its season by its number.
function seasonOf({ season }: Pointing): string | null {
  return typeof season === 'number' ? null : idOf(season)
}

function episodesOf({ episode, furtherEpisodes }: Pointing): (string | null)[] {
  return [episode, ...(furtherEpisodes ?? [])].map(idOf)
}

// What has not aired is told of anew when it airs.
function tagUnaired({ tags }: Reading, episodes: Iterable<EpisodeFields>): void {
  for (const doc of episodes) if (!hasAired(doc)) tags.add(listTag('aired', idOf(doc.show) ?? ''))
}

function onLines({
  drawn,
  known,
  episodeDocs,
}: {
  drawn: readonly Pointing[]
  known: Known
  episodeDocs: Related['episodes']
}): EpisodeFields[] {
  const ids = new Set([...(known.episodes?.keys() ?? []), ...drawn.flatMap(episodesOf)])
  return [...episodeDocs.values()].filter(({ id }) => ids.has(id))
}

function carriedBy({ authors, tags }: Pointing): Target[] {
  const of = (collection: 'authors' | 'tags', relations: readonly Relation[]) =>
    relations.flatMap((relation) => {
      const id = idOf(relation)
      return id ? [{ collection, id }] : []
    })
  return [
    ...of(
      'authors',
      (authors ?? []).map(({ author }) => author),
    ),
    ...of('tags', tags ?? []),
  ]
}

function imagesOf({ image, safeImage }: Pointing): (string | null)[] {
  return [idOf(image), idOf(safeImage)]
}
