import type { PayloadRequest } from 'payload'
import type { Recap } from '#types'

/** The id of a recap in feeds for ever: a `tag:` URI (RFC 4151) under the authority that `site` keeps. */
export async function newFeedId({
  req,
  id,
  at,
}: {
  req: PayloadRequest
  id: string
  at: string
}): Promise<string> {
  const site = await req.payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true, req })
  return `tag:${site.feedAuthority},${at.slice(0, 10)}:recaps/${id}`
}

/**
 * When a recap was last published with something that a reader would want to see again: at first, and whenever an
 * editor says so. The box is ticked for one publication only.
 */
export function revisionOf({
  before,
  text,
  at,
}: {
  before: Pick<Recap, 'firstPublishedAt' | 'revisedAt'>
  text: Pick<Recap, 'isUpdate'>
  at: string
}): Pick<Recap, 'isUpdate' | 'revisedAt'> {
  const known = before.revisedAt ?? before.firstPublishedAt ?? null
  return { isUpdate: false, revisedAt: known === null || text.isUpdate ? at : known }
}

/**
 * Stamps the publication's feed and those of some shows as changed. The stamps are whole seconds, as HTTP's dates
 * are, and each is later than the one before, so that two changes within a second are told apart.
 */
export async function stampFeeds({
  req,
  shows,
}: {
  req: PayloadRequest
  shows: Iterable<string | null>
}): Promise<void> {
  const site = await req.payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true, req })
  await req.payload.db.updateGlobal({ slug: 'site', data: { feedChangedAt: after(site.feedChangedAt) }, req })
  for (const id of new Set(shows)) {
    if (!id) continue
    const show = await req.payload.db.findOne<{ id: string; feedChangedAt?: string | null }>({
      collection: 'shows',
      where: { id: { equals: id } },
      req,
    })
    if (!show) continue
    await req.payload.db.updateOne({
      collection: 'shows',
      id,
      data: { feedChangedAt: after(show.feedChangedAt) },
      req,
    })
  }
}

function after(last: string | Date | null | undefined): string {
  const second = 1000
  const now = Math.floor(Date.now() / second) * second
  return new Date(last ? Math.max(now, new Date(last).getTime() + second) : now).toISOString()
}
