import { content, type PublicCollection } from '#core/content.ts'
import { listTag } from '#core/expiry.ts'
import { mediaPath } from '#core/media.ts'
import type { SitemapEntry } from '#core/model.ts'
import { previouslyPath } from '#core/previously.ts'
import { listPages, recordsPerFile } from '#core/seo/sitemap.ts'
import { cached } from './cached.ts'
import { idOf } from './map/id-of.ts'
import type { Reading } from './reading.ts'
import { findSeenPeople } from './standing.ts'
import { findToldEpisodes } from './told-episodes.ts'

export const listSitemap = cached(readSitemap)
export const countSitemaps = cached(readSitemapCount)

const shown = { current: { equals: true }, isPublic: { equals: true } } as const

/** How many sitemaps there are; an empty publication has one. */
export async function readSitemapCount({ payload, tags }: Reading): Promise<number> {
  tags.add(listTag('sitemap'))
  const { totalDocs } = await payload.count({ collection: 'addresses', where: shown, overrideAccess: true })
  return Math.max(1, Math.ceil(totalDocs / recordsPerFile))
}

/** The address of every page that can be seen now, as far as the sitemap of that number lists them. */
export async function readSitemap(reading: Reading, number = '1'): Promise<SitemapEntry[]> {
  reading.tags.add(listTag('sitemap'))
  const { docs } = await reading.payload.find({
    collection: 'addresses',
    where: shown,
    select: { path: true, recordCollection: true, recordId: true, showId: true, changedAt: true },
    sort: 'path',
    depth: 0,
    limit: recordsPerFile,
    page: Number(number),
    pagination: Number(number) > 1,
    overrideAccess: true,
  })
  const idsIn = (collection: PublicCollection) =>
    docs.filter((doc) => doc.recordCollection === collection).map(({ recordId }) => recordId)
  const [told, seen, shows, images, feedChangedAt] = await Promise.all([
    findToldEpisodes(reading, docs),
    findSeenPeople(reading, idsIn('people')),
    readShowChanges(reading, [...idsIn('shows'), ...docs.filter(isEpisode).map(({ showId }) => showId)]),
    readSafeImages(reading, idsIn('recaps')),
    number === '1' ? readLastChange(reading) : null,
  ])
  const entries = docs
    .filter(({ recordCollection, recordId }) => recordCollection !== 'people' || seen.has(recordId))
    .flatMap((doc) => toEntries({ doc, told, shows, images }))
  return number === '1' ? [...toLists(feedChangedAt), ...entries] : entries
}

// Home and the list of recaps print what the feed of the publication prints; the other two change less often.
function toLists(feedChangedAt: string | null): SitemapEntry[] {
  return listPages.map((path) => ({
    path,
    changedAt: ['/', '/recaps'].includes(path) ? feedChangedAt : null,
  }))
}

type Shown = { path: string; recordCollection: string; recordId: string; showId: string; changedAt: string }

type Known = {
  doc: Shown
  /** The episodes before which something can be told. */
  told: ReadonlySet<string>
  shows: ReadonlyMap<string, string>
  images: ReadonlyMap<string, string>
}

function toEntries({ doc, told, shows, images }: Known): SitemapEntry[] {
  const { path, recordCollection, recordId } = doc
  const collection = recordCollection as PublicCollection
  const changedAt = changeOf({ doc, collection, shows })
  const picture = images.get(recordId)
  const below = content[collection].below ?? []
  const before = told.has(recordId)
    ? [{ path: previouslyPath(path), changedAt: shows.get(doc.showId) ?? null }]
    : []
  return [
    { path, changedAt, ...(picture && { image: mediaPath({ id: picture, width: 1280, format: 'jpeg' }) }) },
    ...below.map((part) => ({ path: path + part, changedAt })),
    ...before,
  ]
}

/**
 * When what a page prints last changed. An address is touched by every publication that concerns its record, and by
 * every save of it, unless it is always public; a show is stamped with every change of anything in it.
 */
function changeOf({
  doc: { recordId, changedAt },
  collection,
  shows,
}: Pick<Known, 'doc' | 'shows'> & { collection: PublicCollection }): string | null {
  if (collection === 'shows') return shows.get(recordId) ?? null
  const rule = content[collection].public
  return rule === 'always' || rule === 'when read' ? null : changedAt
}

function isEpisode({ recordCollection }: Shown): boolean {
  return recordCollection === 'episodes'
}

async function readShowChanges({ payload }: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'shows',
    where: { id: { in: [...new Set(ids)] } },
    select: { feedChangedAt: true },
    ...{ sort: 'id', depth: 0, limit: 0, pagination: false, overrideAccess: true },
  })
  return new Map(docs.flatMap(({ id, feedChangedAt: at }) => (at ? [[id, at] as const] : [])))
}

async function readSafeImages({ payload }: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'recaps',
    where: { id: { in: [...ids] } },
    select: { safeImage: true },
    ...{ draft: false, sort: 'id', depth: 0, limit: 0, pagination: false, overrideAccess: true },
  })
  return new Map(
    docs.flatMap(({ id, safeImage }) => {
      const image = idOf(safeImage)
      return image ? [[id, image] as const] : []
    }),
  )
}

async function readLastChange({ payload }: Reading): Promise<string | null> {
  const select = { feedChangedAt: true } as const
  const site = await payload.findGlobal({ slug: 'site', select, depth: 0, overrideAccess: true })
  return site.feedChangedAt ?? null
}
