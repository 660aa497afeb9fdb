import { listTag } from '#core/expiry.ts'
import type { SitemapEntry } from '#core/model.ts'
import { mostEntries } from '#core/seo/sitemap.ts'
import { cached } from './cached.ts'
import type { Reading } from './reading.ts'

export const listSitemap = cached(readSitemap)

/** The address of every page that can be seen now. */
export async function readSitemap({ payload, tags }: Reading): Promise<SitemapEntry[]> {
  tags.add(listTag('sitemap'))
  const { docs } = await payload.find({
    collection: 'addresses',
    where: { current: { equals: true }, isPublic: { equals: true } },
    select: { path: true, recordCollection: true, changedAt: true },
    sort: 'path',
    depth: 0,
    limit: mostEntries - 1,
    pagination: false,
    overrideAccess: true,
  })
  return [{ path: '/', changedAt: null }, ...docs.map(toEntry)]
}

// An address is touched by every publication of its recap; other pages also change by what they list.
function toEntry({
  path,
  recordCollection,
  changedAt,
}: {
  path: string
  recordCollection: string
  changedAt: string
}): SitemapEntry {
  return { path, changedAt: recordCollection === 'recaps' ? changedAt : null }
}
