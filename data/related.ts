import { recordTag } from '#core/expiry.ts'
import { bodyParts } from './body-parts.ts'
import { readCues, type StoredCue, targetsOfCues } from './cues.ts'
import { findByIds } from './find-many.ts'
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
} from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { readNames } from './names.ts'
import type { Reading } from './reading.ts'
import type { Target } from './target.ts'

/** Everything that the records of a page point to, each read once. */
export type Related = {
  shows: ReadonlyMap<string, ShowFields>
  seasons: ReadonlyMap<string, SeasonFields>
  episodes: ReadonlyMap<string, EpisodeFields>
  authors: ReadonlyMap<string, AuthorFields>
  images: ReadonlyMap<string, ImageFields>
  /** The addresses of the records that can be seen now, by id. */
  paths: ReadonlyMap<string, string>
  /** Where the images are served when not at their public addresses. */
  mediaBase?: string
  /** What records are called whose names stand in the texts, by `collection:id`. */
  names: ReadonlyMap<string, string>
  /** The performances that the texts place. */
  cues: ReadonlyMap<string, StoredCue>
}

type Relation = Parameters<typeof idOf>[0]

export type Pointing = {
  id: string
  show?: Relation
  season?: Relation | number
  episode?: Relation
  furtherEpisodes?: readonly Relation[] | null
  authors?: readonly { author: Relation }[] | null
  image?: Relation
  safeImage?: Relation
  body?: unknown
}

/** Reads what records point to, and the addresses of these, of the records themselves and of more `targets`. */
export async function readRelated(
  reading: Reading,
  { docs, targets }: { docs: readonly Pointing[]; targets: readonly Target[] },
): Promise<Related> {
  const shows = docs.map(({ show }) => idOf(show))
  const episodes = docs.flatMap(({ episode, furtherEpisodes }) =>
    [episode, ...(furtherEpisodes ?? [])].map(idOf),
  )
  const parts = bodyParts(docs.flatMap(({ body }) => body ?? []))
  const cues = await readCues(reading, parts.performances)
  episodes.push(...parts.episodes)
  const linked = [...docs.map(({ id }) => id), ...shows, ...episodes].filter((id) => id !== null)
  const [showDocs, seasonDocs, episodeDocs, authorDocs, imageDocs, paths, names] = await Promise.all([
    findByIds(reading, { collection: 'shows', ids: shows, select: showSelect }),
    findByIds(reading, { collection: 'seasons', ids: docs.map(seasonOf), select: seasonSelect }),
    findByIds(reading, { collection: 'episodes', ids: episodes, select: episodeSelect }),
    findByIds(reading, { collection: 'authors', ids: docs.flatMap(authorsOf), select: authorSelect }),
    findByIds(reading, {
      collection: 'media',
      ids: [...docs.flatMap(imagesOf), ...parts.images],
      select: imageSelect,
    }),
    readPaths(reading, { ids: linked, targets: [...targets, ...targetsOfCues(cues)] }),
    readNames(reading, parts.named),
  ])
  return {
    shows: showDocs,
    seasons: seasonDocs,
    episodes: episodeDocs,
    authors: authorDocs,
    images: imageDocs,
    paths,
    names,
    cues,
  }
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

async function readPaths(
  { payload, tags }: Reading,
  { ids, targets }: { ids: readonly string[]; targets: readonly Target[] },
): Promise<Map<string, string>> {
  for (const { collection, id } of targets) tags.add(recordTag(collection, id))
  const all = [...new Set([...ids, ...targets.map(({ id }) => id)])]
  if (all.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'addresses',
    where: { recordId: { in: all }, current: { equals: true }, isPublic: { equals: true } },
    select: { recordId: true, path: true },
    sort: 'path',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Map(docs.map(({ recordId, path }) => [recordId, path]))
}
