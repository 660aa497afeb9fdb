import { getFeed } from '#data/feeds.ts'
import { orUnavailable } from '../answers.ts'
import { feedResponse } from './feed-response.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  return await orUnavailable(async () => feedResponse({ request, answer: await getFeed() }))
}

export { GET as HEAD }
