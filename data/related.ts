import type { CollectionSlug, SelectType, TypedCollectionSelect, Where } from 'payload'
import type { Boundary } from '#core/boundary.ts'
import { recordTag } from '#core/expiry.ts'
import type { PersonLink } from '#core/model.ts'
import type { Place } from '#core/place.ts'
import { bodyParts } from './body-parts.ts'
import { readCues, type StoredCue, targetsOfCues } from './cues.ts'
import { type Found, findByIds } from './find-many.ts'
import {
  type AuthorFields,
  authorSelect,
  type EpisodeFields,
  episodeSelect,
  type ImageFields,
  imageSelect,
  type SeasonFields,
  type ShowFields,
  seasonSelect,
  showSelect,
  type TagFields,
  tagSelect,
} from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { readNames } from './names.ts'
import { readPlaces } from './places.ts'
import type { Reading } from './reading.ts'
import { keep, recall } from './recall.ts'
import type { Target } from './target.ts'

/** Everything that the records of a page point to, each read once. */
export type Related = {
  shows: ReadonlyMap<string, ShowFields>
  seasons: ReadonlyMap<string, SeasonFields>
  episodes: ReadonlyMap<string, EpisodeFields>
  /** Where those stand on the lines of their seasons. */
  places: ReadonlyMap<string, Place>
  authors: ReadonlyMap<string, AuthorFields>
  images: ReadonlyMap<string, ImageFields>
  /** The tags of the recaps. */
  tagged: ReadonlyMap<string, TagFields>
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
  targets: readonly Target[]
  known?: Known
  /** A show of all of whose live recaps the addresses are read too. */
  recapsOf?: string
  /** How far the names in the texts are known; all that has aired where it is left out. */
  asOf?: Boundary
}

/** Reads what records point to, and the addresses of these, of the records themselves and of more `targets`. */
export async function readRelated(
  reading: Reading,
  { docs, targets, known = {}, recapsOf, asOf }: Asked,
): Promise<Related> {
  const shows = docs.map(({ show }) => idOf(show))
  const episodes = docs.flatMap(({ episode, furtherEpisodes }) =>
    [episode, ...(furtherEpisodes ?? [])].map(idOf),
  )
  const parts = bodyParts(docs.flatMap(({ body }) => body ?? []))
  const cues = await readCues(reading, { ids: parts.performances, asOf })
  episodes.push(...parts.episodes)
  const seasons = docs.map(seasonOf)
  const authors = docs.flatMap(authorsOf)
  const tagged = docs.flatMap(({ tags }) => (tags ?? []).map(idOf))
  const own = docs.map(({ id }) => id)
  const linked = [...own, ...shows, ...seasons, ...episodes, ...authors, ...tagged]
  const [showDocs, seasonDocs, episodeDocs, authorDocs, tagDocs, imageDocs, paths, names] = await Promise.all(
    [
      findRest(reading, { collection: 'shows', ids: shows, select: showSelect }, known.shows),
      findRest(reading, { collection: 'seasons', ids: seasons, select: seasonSelect }, known.seasons),
      findRest(reading, { collection: 'episodes', ids: episodes, select: episodeSelect }, known.episodes),
      findByIds(reading, { collection: 'authors', ids: authors, select: authorSelect }),
      findByIds(reading, { collection: 'tags', ids: tagged, select: tagSelect }),
      findByIds(reading, {
        collection: 'media',
        ids: [...docs.flatMap(imagesOf), ...parts.images],
        select: imageSelect,
      }),
      readPaths(reading, {
        ids: linked.filter((id) => id !== null),
        targets: [...targets, ...targetsOfCues(cues)],
        recapsOf,
      }),
      readNames(reading, parts.named),
    ],
  )
  return {
    places: await readPlaces(reading, [...episodeDocs.values()]),
    shows: showDocs,
    seasons: seasonDocs,
    episodes: episodeDocs,
    authors: authorDocs,
    images: imageDocs,
    tagged: tagDocs,
    paths,
    names,
    cues,
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

// An episode names its season by its number.
function seasonOf({ season }: Pointing): string | null {
  return typeof season === 'number' ? null : idOf(season)
}

function authorsOf({ authors }: Pointing): (string | null)[] {
  return (authors ?? []).map(({ author }) => idOf(author))
}

function imagesOf({ image, safeImage }: Pointing): (string | null)[] {
  return [idOf(image), idOf(safeImage)]
}

const pathSelect = { recordId: true, path: true } as const

async function readPaths(
  reading: Reading,
  { ids, targets, recapsOf }: { ids: readonly string[]; targets: readonly Target[]; recapsOf?: string },
): Promise<Map<string, string>> {
  for (const { collection, id } of targets) reading.tags.add(recordTag(collection, id))
  const all = [...new Set([...ids, ...targets.map(({ id }) => id)])]
  const recalled = (id: string) => recall(reading, { tag: pathKey(id), select: pathSelect })
  const missing = all.filter((id) => recalled(id) === undefined)
  const paths = missing.length > 0 || recapsOf ? await findPaths(reading, { ids: missing, recapsOf }) : null
  for (const id of missing)
    keep(reading, { tag: pathKey(id), select: pathSelect, doc: paths?.get(id) ?? null })
  return new Map(
    [...new Set([...all, ...(paths?.keys() ?? [])])].flatMap((id) => {
      const found = paths?.get(id)
      if (found) return [[id, found.path]]
      const address = recalled(id) as { path: string } | null | undefined
      return address ? [[id, address.path]] : []
    }),
  )
}

function pathKey(id: string): string {
  return recordTag('addresses', id)
}

async function findPaths(
  { payload }: Reading,
  { ids, recapsOf }: { ids: readonly string[]; recapsOf?: string },
): Promise<Map<string, { path: string }>> {
  const live = { current: { equals: true }, isPublic: { equals: true } }
  // Which of them are live is looked up here: asked for it, MongoDB reads every live address instead of these.
  const own = { recordId: { in: ids } }
  const recaps = { recordCollection: { equals: 'recaps' }, showId: { equals: recapsOf }, ...live }
  // Straight from the database: a show can have thousands of recaps.
  const { docs } = await payload.db.find<{
    recordId: string
    path: string
    current?: boolean | null
    isPublic?: boolean | null
  }>({
    collection: 'addresses',
    where: recapsOf ? { or: [own, { and: toList(recaps) }] } : own,
    select: { ...pathSelect, current: true, isPublic: true },
    sort: 'recordId',
    pagination: false,
    limit: 0,
  })
  const shown = docs.filter(({ current, isPublic }) => current && isPublic)
  return new Map(shown.map((doc) => [doc.recordId, doc]))
}

function toList(where: Where): Where[] {
  return Object.entries(where).map(([field, condition]) => ({ [field]: condition }) as Where)
}
