import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Rendition } from '#core/media.ts'
import { env } from '#env'
import { beginReading } from './reading.ts'

export type MediaFile = { bytes: Uint8Array<ArrayBuffer>; etag: string }

/** An image at one width and in one format, or null where no live recap uses it. */
export async function getMedia({
  id,
  rendition,
}: {
  id: string
  rendition: Rendition
}): Promise<MediaFile | null> {
  const original = await findOriginal(id)
  if (!original) return null
  const { width, format } = rendition
  const source = await stat(/* turbopackIgnore: true */ original).catch(() => null)
  if (!source) return null
  // The time stands in the name, so that what was made of a replaced file is never taken for the new one's.
  const name = `${width}-${Math.round(source.mtimeMs)}-${source.size}.${format}`
  const file = path.resolve(env.VAR_DIR, 'renditions', path.basename(id), name)
  const bytes = (await readIfThere(file)) ?? (await renderOnce({ original, file, rendition }))
  return { bytes, etag: `"${path.basename(id)}-${name}"` }
}

async function findOriginal(id: string): Promise<string | null> {
  const { payload } = await beginReading()
  const used = await payload.find({
    collection: 'recaps',
    where: {
      _status: { equals: 'published' },
      or: [{ image: { equals: id } }, { safeImage: { equals: id } }],
    },
    select: { liveRev: true },
    draft: false,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  if (used.docs.length === 0) return null
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
