import { readPreview } from '#data/preview.ts'
import { readStaff } from '#data/staff.ts'
import { privateMedia } from '../../../../../private-media.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string; image: string; file: string }> }

/** A picture of a draft, for the staff. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, image, file } = await params
  const isAllowed = async () => {
    const user = await readStaff(request.headers)
    const preview = user && (await readPreview({ id, user, mediaBase: '' }))
    return preview?.images.has(image) ?? false
  }
  return await privateMedia({ request, image, file, isAllowed })
}

export { GET as HEAD }
