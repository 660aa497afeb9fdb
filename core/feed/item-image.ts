import type { Image } from '../image.ts'
import { mediaPath, widthsOf } from '../media.ts'

const widest = 1280

/** The picture of an item, as every reader can show it: a JPEG, its address absolute, its size in pixels. */
export function itemImage({ image, site }: { image: Image; site: string }) {
  const width = widthsOf(image).findLast((candidate) => candidate <= widest) ?? 320
  return {
    url: site + mediaPath({ id: image.id, width, format: 'jpeg' }),
    type: 'image/jpeg',
    width,
    height: Math.round((width * image.height) / image.width),
    alt: image.alt,
  }
}
