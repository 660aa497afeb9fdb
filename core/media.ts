import type { Image } from './model.ts'

/** The widths, in pixels, at which an image can be had. */
export const widths = [320, 480, 640, 960, 1280, 1920] as const

export type Width = (typeof widths)[number]

export const formats = ['webp', 'jpeg'] as const

export type Format = (typeof formats)[number]

export type Rendition = { width: Width; format: Format }

/** Where an image is served at one width and in one format. */
export function mediaPath({ id, width, format }: Rendition & { id: string }): string {
  return `/media/${id}/${width}.${format}`
}

/** The rendition that a file name such as `640.webp` names, or null where it names none. */
export function parseRendition(name: string): Rendition | null {
  const [digits, format, ...rest] = name.split('.')
  const width = widths.find((known) => String(known) === digits)
  const known = formats.find((candidate) => candidate === format)
  return width && known && rest.length === 0 ? { width, format: known } : null
}

/** The widths worth offering for an image: none wider than the original but the narrowest. */
export function widthsOf(image: Pick<Image, 'width'>): Width[] {
  const [narrowest, ...wider] = widths
  return [narrowest, ...wider.filter((width) => width <= image.width)]
}
