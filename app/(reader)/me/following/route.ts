import { readerOf } from '#acts/sessions/reader-of.ts'
import { placesOf } from '#core/reader/choices.ts'
import { readFollowAt } from '#data/me/follow-at.ts'
import { orUnavailable, privateHeaders } from '../../../answers.ts'
import { browserOf } from '../../../browser.ts'
import { keptIn } from '../../../places.ts'

/** Whether who asks follows what has its page at the path `of`, as `{ "isFollowed" }`. Stored pages ask it of themselves. */
export async function GET(request: Request): Promise<Response> {
  return await orUnavailable(async () => {
    const reader = await readerOf(browserOf(request).session)
    const path = new URL(request.url).searchParams.get('of') ?? ''
    const places = placesOf(keptIn(request).choices)
    const found = reader && (await readFollowAt({ reader, places, path }))
    const headers = privateHeaders({ 'cross-origin-resource-policy': 'same-origin', vary: 'cookie' })
    return Response.json({ isFollowed: found?.isFollowed ?? false }, { headers })
  })
}
