import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { type AvifWish, type FileState, type Rendition, renditionName } from '#core/media.ts'
import { env } from '#env'
import { isShownOfCharacter } from './character-pictures.ts'
import { isPortrait } from './portraits.ts'
import { beginReading, type Reading } from './reading.ts'

export type MediaFile = { bytes: Uint8Array<ArrayBuffer>; etag: string; type: string }

type Asked = { id: string; rendition: Rendition; avif?: boolean }

/**
 * An image at one width and in one format, or null where nothing that can be seen uses it. With `avif`, what is asked
 * for in WebP comes in AVIF as soon as a job has made it.
 */
export async function getMedia(asked: Asked): Promise<MediaFile | null> {
  return (await isUsed(await beginReading(), asked.id)) ? await readMedia(asked) : null
}

/** An image whoever may see it: that is for the caller to know. */
export async function readMedia({ id, rendition, avif = false }: Asked): Promise<MediaFile | null> {
  const original = await findOriginal(await beginReading(), id)
  if (!original) return null
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
  const folder = path.resolve(env.VAR_DIR, 'avif-wanted')
  const name = `${path.basename(wanted.id)}-${wanted.width}.json`
  await mkdir(folder, { recursive: true })
  const temporary = path.join(folder, `${name}.${randomUUID()}.tmp`)
  await writeFile(temporary, JSON.stringify(wanted))
  await rename(temporary, path.join(folder, name))
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
  const bytes = await readFile(/* turbopackIgnore: true */ original)
  const image = sharp(bytes).rotate().resize({ width, withoutEnlargement: true })
  const temporary = `${file}.${randomUUID()}.tmp`
  await mkdir(path.dirname(file), { recursive: true })
  try {
    await (format === 'webp'
      ? image.webp({ quality: 80 })
      : image.jpeg({ quality: 82, mozjpeg: true })
    ).toFile(temporary)
    await rename(temporary, file)
  } finally {
    await rm(temporary, { force: true })
  }
  return new Uint8Array(await readFile(/* turbopackIgnore: true */ file))
}

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(/* turbopackIgnore: true */ file))
  } catch {
    return null
  }
}
