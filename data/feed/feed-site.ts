import type { Reading } from '../reading.ts'

/** What every feed says of the publication. */
export type FeedSite = {
  name: string
  zone: string
  /** What the ids of its feeds begin with: the authority that was its own on that day (RFC 4151). */
  idsBelow: string
  /** ISO 8601 in UTC: no earlier than the last change of anything in any feed. */
  changedAt: string
}

export async function readFeedSite({ payload }: Reading): Promise<FeedSite> {
  const site = await payload.findGlobal({
    slug: 'site',
    select: { name: true, zone: true, feedAuthority: true, feedChangedAt: true, createdAt: true },
    depth: 0,
    overrideAccess: true,
  })
  const founded = String(site.createdAt)
  return {
    name: site.name,
    zone: site.zone,
    idsBelow: `tag:${site.feedAuthority},${founded.slice(0, 10)}`,
    changedAt: site.feedChangedAt ?? founded,
  }
}
