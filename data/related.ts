import type { PublicCollection } from '#core/content.ts'
import { recordTag } from '#core/expiry.ts'
import { findByIds } from './find-many.ts'
import {
  type EpisodeFields,
  episodeSelect,
  type ImageFields,
  imageSelect,
  type ShowFields,
  showSelect,
} from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import type { Reading } from './reading.ts'

/** A record by collection and id. */
export type Target = { collection: PublicCollection; id: string }

/** Everything that the records of a page point to, each read once. */
export type Related = {
  shows: ReadonlyMap<string, ShowFields>
  episodes: ReadonlyMap<string, EpisodeFields>
  images: ReadonlyMap<string, ImageFields>
  /** The addresses of the records that can be seen now, by id. */
  paths: ReadonlyMap<string, string>
}

export type Pointing = {
  id: string
  show?: Parameters<typeof idOf>[0]
  episode?: Parameters<typeof idOf>[0]
  image?: Parameters<typeof idOf>[0]
  safeImage?: Parameters<typeof idOf>[0]
}

/** Reads what records point to, and the addresses of these, of the records themselves and of more `targets`. */
export async function readRelated(
  reading: Reading,
  { docs, targets }: { docs: readonly Pointing[]; targets: readonly Target[] },
): Promise<Related> {
  const shows = docs.map(({ show }) => idOf(show))
  const episodes = docs.map(({ episode }) => idOf(episode))
  const images = docs.flatMap(({ image, safeImage }) => [idOf(image), idOf(safeImage)])
  const linked = [...docs.map(({ id }) => id), ...shows, ...episodes].filter((id) => id !== null)
  const [showDocs, episodeDocs, imageDocs, paths] = await Promise.all([
    findByIds(reading, { collection: 'shows', ids: shows, select: showSelect }),
    findByIds(reading, { collection: 'episodes', ids: episodes, select: episodeSelect }),
    findByIds(reading, { collection: 'media', ids: images, select: imageSelect }),
    readPaths(reading, { ids: linked, targets }),
  ])
  return { shows: showDocs, episodes: episodeDocs, images: imageDocs, paths }
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
