import { notePoll } from '#acts/drip/note-poll.ts'
import { parseDripFeed } from '#core/drip/drip.ts'
import { answerFeed } from '#data/feed/serve.ts'
import { orUnavailable } from '../../answers.ts'
import { documentResponse } from '../../document-response.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ path: string[] }> }

/** Feeds and what else is polled, where it is not held: the front answers whatever is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  return await orUnavailable(async () => {
    const header = (name: string) => request.headers.get(name)
    const answer = await answerFeed({
      method: request.method,
      path: `/${path.join('/')}`,
      query: new URL(request.url).searchParams,
      header,
      client: header('x-previously-client'),
    })
    const secret = parseDripFeed(`/${path.join('/')}`)
    // Nobody waits for it: the feed is there.
    if (secret && answer.status < 400) notePoll(secret).catch(() => {})
    return documentResponse(answer)
  })
}

export { GET as HEAD, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }

function refuse(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
}
