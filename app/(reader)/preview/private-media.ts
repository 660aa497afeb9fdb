import { parseRendition } from '#core/media.ts'
import { readMedia } from '#data/media.ts'
import { notFound, orUnavailable, privateHeaders } from '../../answers.ts'
import { sizedResponse } from '../../sized-response.ts'

type Asked = {
  request: Request
  image: string
  file: string
  /** Whether whoever asks may see the image; asked only of what can be an image. */
  isAllowed: () => Promise<boolean>
}

/** A picture of a draft, for nobody but whoever asked, and kept nowhere. */
export async function privateMedia({ request, image, file, isAllowed }: Asked): Promise<Response> {
  const rendition = parseRendition(file)
  if (!rendition) return notFound()
  return await orUnavailable(async () => {
    const media = (await isAllowed()) ? await readMedia({ id: image, rendition }) : null
    if (!media) return notFound()
    const headers = privateHeaders({ 'content-type': `image/${rendition.format}` })
    return sizedResponse({ bytes: media.bytes, headers, method: request.method })
  })
}
