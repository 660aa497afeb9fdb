import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getMedia } from '#data/media.ts'
import { env } from '#env'
import { buildRecapOf, buildWorld, type World } from '#tests/integration/data/world.ts'
import { buildDraft, publish, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Media } from '#types'

let payload: Payload
let world: World
let image: Media

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
  image = await payload.create({
    collection: 'media',
    data: { alt: 'A stage' },
    file: await picture('red'),
    overrideAccess: true,
  })
})

const get = (width: 320 | 1920 = 320, format: 'webp' | 'jpeg' = 'webp') =>
  getMedia({ id: image.id, rendition: { width, format } })

describe('an image', () => {
  it('is nobody’s business while no live recap uses it', async () => {
    await buildDraft({ payload, episode: world.episode.id, image: image.id })
    expect(await get()).toBeNull()
    expect(await getMedia({ id: 'no-such-image', rendition: { width: 320, format: 'webp' } })).toBeNull()
    expect(await getMedia({ id: '..', rendition: { width: 320, format: 'webp' } })).toBeNull()
  })

  it.each(['image', 'safeImage'] as const)('can be had while it is the %s of a live recap', async (field) => {
    const recap = await buildRecapOf({ payload, world, safeHeadline: 'Pictured', [field]: image.id })
    expect(await get()).not.toBeNull()
    await unpublish({ payload, id: recap.id, base: 1 })
    expect(await get()).toBeNull()
  })

  it('is gone once no live recap uses it any more', async () => {
    const recap = await buildRecapOf({ payload, world, safeHeadline: 'Pictured', image: image.id })
    await publish({ payload, id: recap.id, base: 1, data: { image: null } })
    expect(await get()).toBeNull()
  })
})

describe('a rendition', () => {
  beforeEach(async () => {
    await buildRecapOf({ payload, world, safeHeadline: 'Pictured', image: image.id })
  })

  it.each([
    [320, 'webp', 320],
    [1920, 'jpeg', 640],
  ] as const)('%i wide in %s is %i wide', async (width, format, expected) => {
    const file = await get(width, format)
    expect(await sharp(file?.bytes).metadata()).toMatchObject({ width: expected, format })
  })

  it('is made once, also when it is asked for many times at once', async () => {
    const files = await Promise.all(Array.from({ length: 8 }, () => get()))
    expect(new Set(files.map((file) => file?.etag)).size).toBe(1)
    const kept = await readdir(path.join(env.VAR_DIR, 'renditions', image.id))
    expect(kept).toHaveLength(1)
    expect(kept.join()).not.toContain('tmp')
  })

  it('is another one after the file was replaced', async () => {
    const before = await get()
    await payload.update({
      collection: 'media',
      id: image.id,
      data: {},
      file: await picture('blue'),
      overrideAccess: true,
    })
    const after = await get()
    expect(after?.etag).not.toBe(before?.etag)
    const { dominant } = await sharp(after?.bytes).stats()
    expect(dominant.b).toBeGreaterThan(dominant.r)
  })
})

async function picture(background: string) {
  const data = await sharp({ create: { width: 640, height: 360, channels: 3, background } })
    .png()
    .toBuffer()
  return { data, mimetype: 'image/png', name: 'stage.png', size: data.byteLength }
}
