import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { type AvifWish, type FileState, type Rendition, renditionName } from '#core/media.ts'
import { env } from '#env'
import { isShownOfCharacter } from './character-pictures.ts'
import { isDatabaseAway } from './database.ts'
import { keepFile } from './keep-file.ts'
import { isPortrait } from './portraits.ts'
import { beginReading, generation, type Reading } from './reading.ts'

export type MediaFile = { bytes: Uint8Array<ArrayBuffer>; etag: string; type: string }

type Asked = { id: string; rendition: Rendition; avif?: boolean }

/**
 * An image at one width and in one format, or null where nothing that can be seen uses it. With `avif`, what is asked
 * for in WebP comes in AVIF as soon as a job has made it.
 */
export async function getMedia(asked: Asked): Promise<MediaFile | null> {
  const original = await findShown(asked.id)
  return original ? await readRendition({ original, ...asked }) : null
}

/** An image whoever may see it: that is for the caller to know. */
export async function readMedia(asked: Asked): Promise<MediaFile | null> {
  const original = await findOriginal(await beginReading(), asked.id)
  return original ? await readRendition({ original, ...asked }) : null
}

const mostKnown = 2000
const known = new Map<string, { original: string; at: number | null }>()

/** The file of an image that can be seen. While the database is away it is as it was, where nothing has changed since. */
async function findShown(id: string): Promise<string | null> {
  const at = generation()
  if (at !== null && isDatabaseAway()) {
    const last = known.get(id)
    if (last?.at === at) return last.original
    throw new Error('The database cannot be reached now.')
  }
  const reading = await beginReading()
  const original = (await isUsed(reading, id)) ? await findOriginal(reading, id) : null
  known.delete(id)
  if (original) known.set(id, { original, at })
  const [oldest = ''] = known.keys()
  if (known.size > mostKnown) known.delete(oldest)
  return original
}

async function readRendition({
  original,
  id,
  rendition,
  avif = false,
}: Asked & { original: string }): Promise<MediaFile | null> {
  const { width, format } = rendition
  const source = await stat(/* turbopackIgnore: true */ original).catch(() => null)
  if (!source) return null
  const folder = path.resolve(env.VAR_DIR, 'renditions', path.basename(id))
  const of: FileState = { mtimeMs: Math.round(source.mtimeMs), size: source.size }
  const toFile = (bytes: Uint8Array<ArrayBuffer>, name: string, type: string) => ({
    bytes,
    etag: `"${path.basename(id)}-${name}"`,
    type: `image/${type}`,
  })
  const smaller = renditionName({ width, format: 'avif', of })
  const small = format === 'webp' && avif ? await readIfThere(path.join(folder, smaller)) : null
  // An empty file says that none can be made, or none that is smaller.
  if (small && small.byteLength > 0) return toFile(small, smaller, 'avif')
  const name = renditionName({ width, format, of })
  const file = path.join(folder, name)
  const made = await readIfThere(file)
  if (made) return toFile(made, name, format)
  if (format === 'webp') await wish({ id, width, of, filename: path.basename(original) })
  const bytes = await renderOnce({ original, file, rendition })
  return toFile(bytes, name, format)
}

/** Leaves word for the job that makes AVIF, which takes seconds: nobody should wait for it. */
async function wish(wanted: AvifWish): Promise<void> {
  const name = `${path.basename(wanted.id)}-${wanted.width}.json`
  const file = path.resolve(env.VAR_DIR, 'avif-wanted', name)
  await keepFile({ file, bytes: JSON.stringify(wanted) })
}

async function isUsed(reading: Reading, id: string): Promise<boolean> {
  return (
    (await isInLiveRecap(reading, id)) ||
    (await isShownOfCharacter(reading, id)) ||
    (await isPortrait(reading, id))
  )
}

async function isInLiveRecap({ payload }: Reading, id: string): Promise<boolean> {
  const used = await payload.find({
    collection: 'recaps',
    where: {
      _status: { equals: 'published' },
      or: [{ image: { equals: id } }, { safeImage: { equals: id } }, { bodyImages: { in: [id] } }],
    },
    select: { liveRev: true },
    draft: false,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return used.docs.length > 0
}

async function findOriginal({ payload }: Reading, id: string): Promise<string | null> {
  const media = await payload.findByID({
    collection: 'media',
    id,
    select: { filename: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return media?.filename ? path.resolve(env.VAR_DIR, 'media', path.basename(media.filename)) : null
}

type Work = { original: string; file: string; rendition: Rendition }

const pending = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

async function renderOnce(work: Work): Promise<Uint8Array<ArrayBuffer>> {
  const running = pending.get(work.file) ?? render(work).finally(() => pending.delete(work.file))
  pending.set(work.file, running)
  return await running
}

async function render({
  original,
  file,
  rendition: { width, format },
}: Work): Promise<Uint8Array<ArrayBuffer>> {
  const source = await readFile(/* turbopackIgnore: true */ original)
  const image = sharp(source).rotate().resize({ width, withoutEnlargement: true })
  const made = format === 'webp' ? image.webp({ quality: 80 }) : image.jpeg({ quality: 82, mozjpeg: true })
  const bytes = new Uint8Array(await made.toBuffer())
  await keepFile({ file, bytes })
  return bytes
}

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(/* turbopackIgnore: true */ file))
  } catch {
    return null
  }
}
