import type { CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'
import { refuseField } from '#cms/publishing/refuse.ts'

const formats: Record<string, string> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' }

const mostBytes = 20 * 1024 * 1024
const mostPixels = 50_000_000

/** Takes an upload only where its content is the still JPEG, PNG or WebP that its label says, of a sane size. */
export const checkImage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file
  // Payload would fetch the address that a client sends in its place.
  if (!file && operation === 'create' && !args.overrideAccess) {
    throw refuseField({ collection: 'media', path: 'file', message: 'An image needs a file.' })
  }
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  const problem =
    file.size > mostBytes
      ? `An image has at most ${mostBytes / 1024 / 1024} MB.`
      : await imageProblem({ data: file.data, label: file.mimetype, name: file.name })
  if (problem) throw refuseField({ collection: 'media', path: 'file', message: problem })
  return args
}

type Labelled = { data: Buffer; label: string; name: string }

/** What is wrong with the bytes of an image that is labelled with a media type, or null. */
async function imageProblem({ data, label, name }: Labelled): Promise<string | null> {
  const format = formats[label]
  if (!format || !/\.(jpe?g|png|webp)$/i.test(name)) return 'An image is a JPEG, PNG or WebP file.'
  try {
    const found = await sharp(data, { limitInputPixels: false }).metadata()
    if (found.format !== format) return `The file is labelled ${format} and is ${found.format}.`
    if (found.width * found.height > mostPixels)
      return `An image has at most ${mostPixels / 1_000_000} megapixels.`
    if ((found.pages ?? 1) > 1 || (format === 'png' && isAnimated(data))) return 'An image does not move.'
  } catch {
    return `The file is labelled ${format} and cannot be read as one.`
  }
  return (await isWhole(data)) ? null : 'The file is damaged or not all there.'
}

// The header of a file that was cut off reads well: only its pixels tell.
async function isWhole(data: Buffer): Promise<boolean> {
  try {
    await sharp(data, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true })
      .resize({ width: 16 })
      .raw()
      .toBuffer()
    return true
  } catch {
    return false
  }
}

/** Whether a PNG announces frames before its first pixels; to sharp it is a still picture. */
function isAnimated(png: Buffer): boolean {
  for (let at = 8; at + 8 <= png.length; ) {
    const type = png.toString('latin1', at + 4, at + 8)
    if (type === 'acTL') return true
    if (type === 'IDAT') return false
    at += 12 + png.readUInt32BE(at)
  }
  return false
}
