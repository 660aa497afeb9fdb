import { content } from '#core/content.ts'
import { getShowFeed } from '#data/feeds.ts'
import { orUnavailable } from '../../../answers.ts'
import { feedResponse } from '../../../feed.xml/feed-response.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ show: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { show } = await params
  return await orUnavailable(async () => {
    const answer = await getShowFeed(content.shows.path({ show }))
    return feedResponse({ request, answer })
  })
}

export { GET as HEAD }
