import type { PayloadRequest } from 'payload'
import type { Recap } from '#types'

type Item = Pick<Recap, 'feedAt' | 'feedId' | 'isTakeInFeeds'> & { revisedAt?: string }

/**
 * The item of a recap in feeds. It has one id for ever, but for a quick take: readers never show an old item again, so
 * that the full recap, under the same address, is a new item, dated when it came, and that of the take is there no more.
 */
export async function itemOf({
  req,
  before,
  text,
  at,
}: {
  req: PayloadRequest
  before: Pick<Recap, 'feedAt' | 'feedId' | 'id' | 'isTakeInFeeds'>
  text: Pick<Recap, 'isTake'>
  at: string
}): Promise<Item> {
  const { feedAt, feedId, id, isTakeInFeeds } = before
  if (!feedId)
    return { feedId: await newId({ req, id, at }), feedAt: null, isTakeInFeeds: text.isTake === true }
  if (isTakeInFeeds && !text.isTake)
    return {
      feedId: await newId({ req, id: `${id}/full`, at }),
      feedAt: at,
      isTakeInFeeds: false,
      revisedAt: at,
    }
  return { feedId, feedAt: feedAt ?? null, isTakeInFeeds: isTakeInFeeds ?? false }
}

/** The id of a recap in feeds for ever: a `tag:` URI (RFC 4151) under the authority that `site` keeps. */
async function newId({ req, id, at }: { req: PayloadRequest; id: string; at: string }): Promise<string> {
  const site = await req.payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true, req })
  return `tag:${site.feedAuthority},${at.slice(0, 10)}:recaps/${id}`
}
