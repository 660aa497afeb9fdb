import { readPreview } from '#data/preview.ts'
import { readPreviewLink } from '#data/preview-link.ts'
import { privateMedia } from '../../../../private-media.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string; id: string; file: string }> }

/** A picture of the draft that a link shows; no other. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, id, file } = await params
  const isAllowed = async () => {
    const link = await readPreviewLink(token)
    const preview = link && (await readPreview({ id: link.recap, user: null, mediaBase: '' }))
    return preview?.images.has(id) ?? false
  }
  return await privateMedia({ request, image: id, file, isAllowed })
}

export { GET as HEAD }
