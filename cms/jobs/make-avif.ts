import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { noteFailure, noteSuccess } from '#cms/operations/note-job.ts'
import { type AvifWish, parseAvifWish, renditionName } from '#core/media.ts'
import { env } from '#env'
import { failPoint } from '#fail-point'

// Next loads modules more than once in a process; only one of them may be at work.
const key = Symbol.for('previously.avif')
const shared = globalThis as { [key]?: Promise<void> }

const wanted = () => path.resolve(env.VAR_DIR, 'avif-wanted')

/**
 * Begins to make the next AVIF that is wanted, if none is being made. Null where there is nothing to do. What a crash
 * interrupts is wanted still. `done` never fails.
 */
export async function makeNextAvif(payload: Payload): Promise<{ done: Promise<void> } | null> {
  if (shared[key]) return null
  const [name] = await nextWishes()
  if (!name || shared[key]) return null
  const done = answer(path.join(wanted(), name))
    .then(() => noteSuccess('pictures'))
    .catch((err: unknown) => {
      noteFailure('pictures', err)
      payload.logger.error({ err, msg: `An AVIF could not be made: ${name}` })
    })
    .finally(() => {
      shared[key] = undefined
    })
  shared[key] = done
  return { done }
}

async function nextWishes(): Promise<string[]> {
  const names = await readdir(wanted()).catch(() => [])
  return names.filter((name) => name.endsWith('.json')).sort()
}

async function answer(file: string): Promise<void> {
  const wish = parseAvifWish(await readFile(file, 'utf8'))
  try {
    if (wish) await make(wish)
  } finally {
    await rm(file, { force: true })
  }
}

async function make({ id, width, of, filename }: AvifWish): Promise<void> {
  const original = path.resolve(env.VAR_DIR, 'media', path.basename(filename))
  const now = await stat(original).catch(() => null)
  if (!now || Math.round(now.mtimeMs) !== of.mtimeMs || now.size !== of.size) return
  const folder = path.resolve(env.VAR_DIR, 'renditions', path.basename(id))
  const target = path.join(folder, renditionName({ width, format: 'avif', of }))
  const webp = await stat(path.join(folder, renditionName({ width, format: 'webp', of }))).catch(() => null)
  const bytes = await encode({ original, width })
  const isSmaller = bytes && (!webp || bytes.byteLength < webp.size)
  await mkdir(folder, { recursive: true })
  const temporary = `${target}.tmp`
  try {
    await writeFile(temporary, isSmaller ? bytes : '')
    await failPoint('avif-written')
    await rename(temporary, target)
  } finally {
    await rm(temporary, { force: true })
  }
}

async function encode({ original, width }: { original: string; width: number }): Promise<Buffer | null> {
  try {
    const image = sharp(await readFile(original))
      .rotate()
      .resize({ width, withoutEnlargement: true })
    return await image.avif({ quality: 55, effort: 2 }).toBuffer()
  } catch {
    return null
  }
}
