import { parseCardName } from '#core/card/card-path.ts'
import { isNotModified } from '#core/http/conditional.ts'
import { getCard } from '#data/card.ts'
import { notFound, orUnavailable, publicHeaders } from '../../answers.ts'
import { sizedResponse } from '../../sized-response.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = parseCardName((await params).file)
  if (!id) return notFound()
  return await orUnavailable(async () => {
    const card = await getCard(id)
    if (!card) return notFound()
    const { bytes, etag, type } = card
    const headers = publicHeaders({ etag })
    if (isNotModified({ headers: request.headers, etag, changedAt: null })) {
      return new Response(null, { status: 304, headers })
    }
    headers.set('content-type', type)
    return sizedResponse({ bytes, headers, method: request.method })
  })
}

export { GET as HEAD }
