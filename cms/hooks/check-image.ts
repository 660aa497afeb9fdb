import type { CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'
import { refuseField } from '#cms/publishing/refuse.ts'

const formats: Record<string, string> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' }

const mostBytes = 20 * 1024 * 1024
const mostPixels = 50_000_000

/** Takes an upload only where its content is the still JPEG, PNG or WebP that its label says, of a sane size. */
export const checkImage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  const problem =
    file.size > mostBytes
      ? `An image has at most ${mostBytes / 1024 / 1024} MB.`
      : await imageProblem({ data: file.data, label: file.mimetype })
  if (problem) throw refuseField({ collection: 'media', path: 'file', message: problem })
  return args
}

/** What is wrong with the bytes of an image that is labelled with a media type, or null. */
async function imageProblem({ data, label }: { data: Buffer; label: string }): Promise<string | null> {
  const format = formats[label]
  if (!format) return 'An image is a JPEG, PNG or WebP file.'
  try {
    const found = await sharp(data, { limitInputPixels: false }).metadata()
    if (found.format !== format) return `The file is labelled ${format} and is ${found.format}.`
    if (found.width * found.height > mostPixels)
      return `An image has at most ${mostPixels / 1_000_000} megapixels.`
    if ((found.pages ?? 1) > 1) return 'An image does not move.'
    return null
  } catch {
    return `The file is labelled ${format} and cannot be read as one.`
  }
}
