import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeNextAvif } from '#cms/jobs/make-avif.ts'
import { readCharacterAt } from '#data/character.ts'
import { readEpisodeAt } from '#data/episode.ts'
import { readHome } from '#data/home.ts'
import { getMedia } from '#data/media.ts'
import { readRecapAt } from '#data/recap.ts'
import { readShowAt } from '#data/show.ts'
import { env } from '#env'
import { buildRecapOf, buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import { buildDraft, buildEpisode, publish, text, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Media, Recap } from '#types'

let payload: Payload
let world: World
let image: Media

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await rm(path.join(env.VAR_DIR, 'avif-wanted'), { recursive: true, force: true })
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

const readinessKey = Symbol.for('previously.readiness')
const expiriesKey = Symbol.for('previously.expiries')
const shared = globalThis as { [key: symbol]: unknown }

// As in the web process: a store of expiries, and whether the database answers.
function beWebProcess({ generation, database }: { generation: number; database: boolean }): void {
  shared[expiriesKey] = { now: () => 1, generation, expiredSince: () => false }
  shared[readinessKey] = { database }
}

describe('an image that was seen', () => {
  afterEach(() => {
    delete shared[expiriesKey]
    delete shared[readinessKey]
  })

  it('can be had while the database is away, as long as nothing has changed since', async () => {
    await buildRecapOf({ payload, world, safeHeadline: 'Pictured', image: image.id })
    beWebProcess({ generation: 1, database: true })
    const seen = await get()
    beWebProcess({ generation: 1, database: false })
    const query = vi.spyOn(payload, 'find')
    expect(await get()).toEqual(seen)
    expect(query).not.toHaveBeenCalled()
    beWebProcess({ generation: 2, database: false })
    await expect(get()).rejects.toThrow('cannot be reached')
    query.mockRestore()
  })

  it('is made although the disk takes nothing', async () => {
    await buildRecapOf({ payload, world, safeHeadline: 'Pictured', image: image.id })
    const folders = ['renditions', 'avif-wanted'].map((name) => path.join(env.VAR_DIR, name))
    for (const folder of folders) {
      await rm(folder, { recursive: true, force: true })
      await writeFile(folder, 'a file where the folder should be')
    }
    expect((await sharp((await get())?.bytes).metadata()).width).toBe(320)
    for (const folder of folders) await rm(folder)
  })
})

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

it('whose a picture is stands on its recap’s page, and nowhere else', async () => {
  const credit = 'Ida Lens'
  await payload.update({ collection: 'media', id: image.id, data: { credit }, overrideAccess: true })
  const body = text('Words.', `::image(media:${image.id}) The stage`)
  await buildRecapOf({ payload, world, safeHeadline: 'Pictured', image: image.id, body })
  const answer = await readRecapAt(read(payload), '/shows/smash/s01e02/pictured')
  expect(answer).toMatchObject({
    page: { image: { credit }, body: [{}, { kind: 'figure', image: { credit } }] },
  })
  const elsewhere = [
    await readHome(read(payload)),
    await readShowAt(read(payload), paths.show),
    await readEpisodeAt(read(payload), paths.episode),
  ]
  expect(JSON.stringify(elsewhere)).toContain('Pictured')
  expect(JSON.stringify(elsewhere)).not.toContain(credit)
})

describe('a picture of a character', () => {
  const show = async (airsAt: string) => {
    const episode = await buildEpisode({ payload, show: world.show.id, number: 9, airsAt })
    await payload.update({
      collection: 'characters',
      id: world.karen.id,
      data: { images: [{ image: image.id, from: episode.id }] },
      depth: 0,
      overrideAccess: true,
    })
    const answer = await readCharacterAt(read(payload), paths.karen)
    return answer.kind === 'page' ? answer.page.image?.id : null
  }

  it('can be had from the episode on from which it holds', async () => {
    expect(await show('2012-04-03T02:00:00.000Z')).toBe(image.id)
    expect(await get()).not.toBeNull()
  })

  it('is nobody’s business before that episode has aired', async () => {
    expect(await show('2999-01-01T00:00:00.000Z')).toBeUndefined()
    expect(await get()).toBeNull()
  })

  it('is nobody’s business while the character is not', async () => {
    await show('2012-04-03T02:00:00.000Z')
    await unpublish({ payload, id: world.recap.id, base: 1 })
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

describe('a picture in AVIF', () => {
  const smaller = () => getMedia({ id: image.id, rendition: { width: 320, format: 'webp' }, avif: true })
  const made = async () => await (await makeNextAvif(payload))?.done

  let recap: Recap

  beforeEach(async () => {
    image = await payload.create({
      collection: 'media',
      data: { alt: 'A stage' },
      file: await picture('red', noise),
      overrideAccess: true,
    })
    recap = await buildRecapOf({ payload, world, safeHeadline: 'Pictured', image: image.id })
  })

  it('comes at the address of the WebP once the job has made it, to who takes it', async () => {
    expect(await smaller()).toMatchObject({ type: 'image/webp' })
    await made()
    const file = await smaller()
    expect(file).toMatchObject({ type: 'image/avif', etag: expect.stringContaining('.avif') })
    expect(await sharp(file?.bytes).metadata()).toMatchObject({ width: 320, format: 'heif' })
    expect(await get()).toMatchObject({ type: 'image/webp' })
    expect(await get(320, 'jpeg')).toMatchObject({ type: 'image/jpeg' })
  })

  it('is made one at a time, and wanted no more afterwards', async () => {
    await get(320)
    await get(1920)
    const [first, second] = await Promise.all([makeNextAvif(payload), makeNextAvif(payload)])
    expect([first, second].filter(Boolean)).toHaveLength(1)
    await (first ?? second)?.done
    await made()
    expect(await makeNextAvif(payload)).toBeNull()
    expect(await readdir(path.join(env.VAR_DIR, 'avif-wanted'))).toEqual([])
  })

  it('is not made of a file that was replaced meanwhile', async () => {
    await get()
    await payload.update({
      collection: 'media',
      id: image.id,
      data: {},
      file: await picture('blue'),
      overrideAccess: true,
    })
    await made()
    expect(await smaller()).toMatchObject({ type: 'image/webp' })
  })

  it('is nobody’s business either while no live recap uses it', async () => {
    await smaller()
    await made()
    await unpublish({ payload, id: recap.id, base: 1 })
    expect(await smaller()).toBeNull()
  })
})

const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const

async function picture(background: string, grain?: typeof noise) {
  const create = { width: 640, height: 360, channels: 3, background, ...(grain && { noise: grain }) } as const
  const data = await sharp({ create }).png().toBuffer()
  return { data, mimetype: 'image/png', name: 'stage.png', size: data.byteLength }
}
