import { ownFeedSecret } from '#acts/me/own-feed.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { toOpml } from '#core/feed/opml.ts'
import { readOwnOutlines } from '#data/me/outlines.ts'
import { env } from '#env'
import { orUnavailable, privateHeaders } from '../../../answers.ts'
import { browserOf } from '../../../browser.ts'
import { seeOther } from '../../../form.ts'

/** The feeds of what a reader follows, none of which tells of more than she has seen, as a file for her feed reader. */
export async function GET(request: Request): Promise<Response> {
  return await orUnavailable(async () => {
    const reader = await readerOf(browserOf(request).session)
    if (!reader) return seeOther('/sign-in?to=/me')
    const list = await readOwnOutlines({ reader, secret: await ownFeedSecret(reader) })
    const headers = privateHeaders({
      'content-type': 'text/x-opml; charset=utf-8',
      'content-disposition': 'attachment; filename="feeds.opml"',
      'cross-origin-resource-policy': 'same-origin',
    })
    return new Response(toOpml({ ...list, site: env.SITE_URL }), { headers })
  })
}
