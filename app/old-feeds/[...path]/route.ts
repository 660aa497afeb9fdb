import { findOldFeed } from '#data/feed/old-feed.ts'
import { notFound, orUnavailable, publicHeaders } from '../../answers.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ path: string[] }> }

/** Feeds of the systems that were here before: each is sent on to ours, in one step. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  return await orUnavailable(async () => {
    const location = await findOldFeed(`/${path.join('/')}`)
    if (!location) return notFound()
    return new Response(null, { status: 301, headers: publicHeaders({ location }) })
  })
}

export { GET as HEAD }
