import { isNotModified } from '#core/http/conditional.ts'
import { acceptsAvif, parseRendition } from '#core/media.ts'
import { getMedia } from '#data/media.ts'
import { notFound, orUnavailable, publicHeaders } from '../../../answers.ts'
import { sizedResponse } from '../../../sized-response.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string; file: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, file } = await params
  const rendition = parseRendition(file)
  if (!rendition) return notFound()
  return await orUnavailable(async () => {
    const media = await getMedia({ id, rendition, avif: acceptsAvif(request.headers.get('accept')) })
    if (!media) return notFound()
    const { bytes, etag, type } = media
    const headers = publicHeaders({ etag })
    if (rendition.format === 'webp') headers.set('vary', 'Accept')
    if (isNotModified({ headers: request.headers, etag, changedAt: null })) {
      return new Response(null, { status: 304, headers })
    }
    headers.set('content-type', type)
    return sizedResponse({ bytes, headers, method: request.method })
  })
}

export { GET as HEAD }
