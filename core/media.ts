import type { Image } from './image.ts'

/** The widths, in pixels, at which an image can be had. */
export const widths = [320, 480, 640, 960, 1280, 1920] as const

export type Width = (typeof widths)[number]

export const formats = ['webp', 'jpeg'] as const

export type Format = (typeof formats)[number]

export type Rendition = { width: Width; format: Format }

/** Where an image is served at one width and in one format. */
export function mediaPath({
  id,
  base = '/media',
  width,
  format,
}: Rendition & Pick<Image, 'id' | 'base'>): string {
  return `${base}/${id}/${width}.${format}`
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

/** Whether an `Accept` header asks for AVIF by name. */
export function acceptsAvif(accept: string | null): boolean {
  return /image\/avif(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(accept ?? '')
}

/** The file name of a rendition of one state of an original: never taken for one of a replaced file. */
export function renditionName({
  width,
  format,
  of,
}: {
  width: Width
  format: Format | 'avif'
  of: FileState
}): string {
  return `${width}-${Math.round(of.mtimeMs)}-${of.size}.${format}`
}

/** What tells one state of a file from another: when it was written, in milliseconds, and its bytes. */
export type FileState = { mtimeMs: number; size: number }

/** A wish, left in a file, for a rendition in AVIF beside the one in WebP. */
export type AvifWish = { id: string; width: Width; of: FileState; filename: string }

/** Reads a wish. Null where the text is none. */
export function parseAvifWish(text: string): AvifWish | null {
  try {
    const { id, width, of, filename } = JSON.parse(text) as AvifWish
    const isOne =
      typeof id === 'string' &&
      typeof filename === 'string' &&
      widths.includes(width) &&
      Number.isFinite(of.mtimeMs)
    return isOne ? { id, width, of, filename } : null
  } catch {
    return null
  }
}
