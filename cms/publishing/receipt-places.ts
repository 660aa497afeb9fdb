import type { PayloadRequest } from 'payload'
import { feedOwners } from '#core/content.ts'
import { recordTag } from '#core/expiry.ts'
import { sitemapOf } from '#core/seo/sitemap.ts'
import type { Recap as RecapDoc } from '#types'
import { factsOf } from './facts.ts'
import { liveTargets } from './mention-rows.ts'

/** Where a live recap stands besides its own page. */
export type Places = {
  /** The page of its show. */
  hub: string | null
  /** The pages that have feeds. */
  feeds: string[]
  /** The pages of what it is about, of what it names and shows. */
  records: string[]
  /** The sitemap that lists it. */
  sitemap: string
}

/** So many pages of records are looked at for a receipt. */
const mostRecords = 40

/** The public addresses of everything that prints a live recap. */
export async function placesOf({
  req,
  recap,
  path,
}: {
  req: PayloadRequest
  recap: RecapDoc
  path: string
}): Promise<Places> {
  const mentions = await liveTargets({ req, recap: recap.id })
  const { show, season, episodes, carries = [] } = factsOf({ collection: 'recaps', doc: recap, mentions })
  const about = episodes.map((episode) => recordTag('episodes', episode))
  const named = [...new Set([...about, ...mentions, ...carries])]
  const keys = [
    ...(show ? [recordTag('shows', show)] : []),
    ...(season ? [recordTag('seasons', season)] : []),
    ...named,
  ]
  const paths = await addressesOf({ req, keys })
  const pathsOf = (some: readonly string[]) => some.flatMap((key) => paths.get(key) ?? [])
  const hasFeed = (key: string) => feedOwners.some((owner) => key.startsWith(`${owner}:`))
  return {
    hub: (show && paths.get(recordTag('shows', show))) || null,
    feeds: pathsOf(keys.filter(hasFeed)),
    records: pathsOf(named).slice(0, mostRecords),
    sitemap: sitemapOf(await countBefore({ req, path })),
  }
}

async function countBefore({ req, path }: { req: PayloadRequest; path: string }): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: 'addresses',
    where: { path: { less_than: path }, current: { equals: true }, isPublic: { equals: true } },
    overrideAccess: true,
    req,
  })
  return totalDocs
}

async function addressesOf({
  req,
  keys,
}: {
  req: PayloadRequest
  keys: readonly string[]
}): Promise<Map<string, string>> {
  const ids = keys.flatMap((key) => key.split(':')[1] ?? [])
  const { docs } = await req.payload.find({
    collection: 'addresses',
    where: { recordId: { in: ids }, current: { equals: true }, isPublic: { equals: true } },
    select: { path: true, recordId: true, recordCollection: true },
    ...{ sort: 'path', depth: 0, limit: 0, pagination: false, overrideAccess: true },
    req,
  })
  return new Map(docs.map((doc) => [`${doc.recordCollection}:${doc.recordId}`, doc.path]))
}
