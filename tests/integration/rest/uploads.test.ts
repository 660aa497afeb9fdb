import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteFiles } from '#cms/media/interrupted.ts'
import { sweepFiles } from '#cms/media/sweep-files.ts'
import config from '#config'
import { env } from '#env'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { type Reply, rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let as: string

const canvas = { width: 640, height: 360, channels: 3, background: 'red' } as const
const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
const photo = sharp({ create: { ...canvas, noise } })
const png = await photo.clone().png().toBuffer()
const jpeg = await photo.clone().jpeg().toBuffer()
const moving = await animation(60)
const blue = await sharp({ create: { ...canvas, background: 'blue' } })
  .png()
  .toBuffer()

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  as = await signIn({ payload, role: 'editor' })
})

afterEach(() => vi.restoreAllMocks())

type Upload = { data: Buffer; type?: string; name?: string; id?: string; fields?: object }

async function upload({ data, type = 'image/png', name = 'x.png', id, fields }: Upload): Promise<Reply> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(data)], { type }), name)
  form.append('_payload', JSON.stringify({ alt: 'An image', ...fields }))
  const method = id ? 'PATCH' : 'POST'
  return await rest(config, { as, path: id ? `/media/${id}` : '/media', method, body: form })
}

const onDisk = async () => (await readdir(path.join(env.VAR_DIR, 'media')).catch(() => [])).sort()
const kept = async () => await readdir(path.join(env.VAR_DIR, 'media-kept')).catch(() => [])
const fileOf = (name: string) => path.join(env.VAR_DIR, 'media', name)

function expectRefused(reply: Reply): void {
  expect([400, 413], reply.text).toContain(reply.status)
  expect(reply.body.errors[0].data.errors[0].path).toBe('file')
}

describe('a file that is no still image of a sane size', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

  it.each([
    ['SVG', svg, 'image/svg+xml', 'x.svg'],
    ['SVG labelled PNG', svg, 'image/png', 'x.png'],
    ['text labelled PNG', Buffer.from('hello'), 'image/png', 'x.png'],
    ['a small file of more pixels than a page can use', bomb(20_000, 20_000), 'image/png', 'x.png'],
    ['WebP of many frames', moving, 'image/webp', 'x.webp'],
    ['PNG of many frames', framed(png), 'image/png', 'x.png'],
    ['PNG that was cut off', png.subarray(0, png.length / 2), 'image/png', 'x.png'],
    ['JPEG that was cut off', jpeg.subarray(0, jpeg.length / 2), 'image/jpeg', 'x.jpg'],
    ['JPEG labelled PNG', jpeg, 'image/png', 'x.png'],
    ['PNG with the name of a page', png, 'image/png', 'x.html'],
    ['nothing at all', Buffer.alloc(0), 'image/png', 'x.png'],
    ['60 MB', Buffer.alloc(60 * 1024 * 1024), 'image/png', 'x.png'],
    ['21 MB', Buffer.alloc(21 * 1024 * 1024), 'image/png', 'x.png'],
  ])('is refused at the field, and nothing is left of it: %s', async (_what, data, type, name) => {
    const before = await onDisk()
    expectRefused(await upload({ data, type, name }))
    expect(await onDisk()).toEqual(before)
    expect((await payload.count({ collection: 'media' })).totalDocs).toBe(0)
  })

  it('is not fetched from an address in its place', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    const json = { alt: 'An image', filename: 'x.png', url: 'https://example.com/x.png' }
    expectRefused(await rest(config, { as, path: '/media', method: 'POST', json }))
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('the files on disk', () => {
  async function taken(): Promise<{ id: string; filename: string }> {
    const reply = await upload({ data: png })
    expect(reply.status, reply.text).toBe(201)
    return reply.body.doc
  }

  it('are none of a picture whose record was not stored', async () => {
    const before = await onDisk()
    const create = payload.db.create
    vi.spyOn(payload.db, 'create').mockImplementation(async function (this: never, args) {
      if (args.collection === 'outbox') throw new Error('The outbox is full.')
      return await create.call(this, args)
    })
    expect((await upload({ data: png })).status).toBe(500)
    expect(await onDisk()).toEqual(before)
  })

  it('are none of a picture that lacks its words', async () => {
    const before = await onDisk()
    expect((await upload({ data: png, fields: { alt: '' } })).status).toBe(400)
    expect(await onDisk()).toEqual(before)
  })

  it('stay as they were where a replacement is refused', async () => {
    const { id, filename } = await taken()
    expect((await upload({ data: blue, id, fields: { alt: '' } })).status).toBe(400)
    expect(await readFile(fileOf(filename))).toEqual(png)
    expect(await kept()).toEqual([])
  })

  it('change with a replacement, and the old one goes', async () => {
    const { id } = await taken()
    const before = await onDisk()
    const reply = await upload({ data: blue, id, name: 'y.png' })
    expect(reply.status, reply.text).toBe(200)
    expect(await readFile(fileOf(reply.body.doc.filename))).toEqual(blue)
    expect(await onDisk()).toHaveLength(before.length)
    expect(await kept()).toEqual([])
  })

  it('go with their record, and stay where that stays', async () => {
    const { id, filename } = await taken()
    const remove = payload.db.create
    const spy = vi.spyOn(payload.db, 'create').mockImplementation(async function (this: never, args) {
      if (args.collection === 'outbox') throw new Error('The outbox is full.')
      return await remove.call(this, args)
    })
    expect((await rest(config, { as, path: `/media/${id}`, method: 'DELETE' })).status).toBe(500)
    expect(await readFile(fileOf(filename))).toEqual(png)
    spy.mockRestore()
    expect((await rest(config, { as, path: `/media/${id}`, method: 'DELETE' })).status).toBe(200)
    expect(await onDisk()).not.toContain(filename)
    expect(await kept()).toEqual([])
  })
})

describe('after a crash', () => {
  type Files = { id: string | null; old: string | null; added: string | null }

  async function interrupt(files: Files): Promise<void> {
    const { folder, holder } = await noteFiles(files)
    const ended = JSON.stringify({ ...JSON.parse(holder), id: 'another', started: '1' })
    await writeFile(path.join(folder, 'note.json'), JSON.stringify({ ...files, holder: ended }))
  }

  it('a file whose replacement was not stored is there again, and the new one is gone', async () => {
    const { id, filename } = (await upload({ data: png })).body.doc
    const before = await onDisk()
    await interrupt({ id, old: filename, added: null })
    await interrupt({ id: null, old: null, added: 'new.png' })
    await rm(fileOf(filename))
    await writeFile(fileOf('new.png'), blue)
    await sweepFiles(payload)
    expect(await onDisk()).toEqual(before)
    expect(await readFile(fileOf(filename))).toEqual(png)
    expect(await kept()).toEqual([])
  })

  it('a file whose record was stored stays, and the one that it replaced is gone', async () => {
    const { filename } = (await upload({ data: png })).body.doc
    const before = await onDisk()
    await writeFile(fileOf('old.png'), blue)
    await interrupt({ id: null, old: 'old.png', added: filename })
    await rm(fileOf('old.png'))
    await sweepFiles(payload)
    expect(await onDisk()).toEqual(before)
    expect(await kept()).toEqual([])
  })

  it('what a process is at work on stays as it is, and so does what nobody has noted', async () => {
    await writeFile(fileOf('begun.png'), blue)
    await writeFile(fileOf('put-there.png'), blue)
    const { folder } = await noteFiles({ id: null, old: null, added: 'begun.png' })
    const before = await onDisk()
    await sweepFiles(payload)
    expect(await onDisk()).toEqual(before)
    expect(await kept()).toEqual([path.basename(folder)])
    await Promise.all(
      [folder, fileOf('begun.png'), fileOf('put-there.png')].map((name) => rm(name, { recursive: true })),
    )
  })
})

describe('a focal point', () => {
  const patch = (id: string, json: object, query = '') =>
    rest(config, { as, path: `/media/${id}${query}`, method: 'PATCH', json })

  it('is kept as it was set, and the file is not written anew', async () => {
    const { id, filename } = (await upload({ data: png })).body.doc
    const before = await stat(fileOf(filename))
    const reply = await patch(id, {}, '?uploadEdits[focalPoint][x]=20&uploadEdits[focalPoint][y]=80')
    expect(reply.body.doc).toMatchObject({ focalX: 20, focalY: 80 })
    expect((await stat(fileOf(filename))).mtimeMs).toBe(before.mtimeMs)
  })

  it.each([-1, 101, 'x', 1e9])('lies within the image: not at %s', async (focalX) => {
    const { id } = (await upload({ data: png })).body.doc
    const reply = await patch(id, { focalX })
    expect(reply.status).toBe(400)
    expect(reply.body.errors[0].data.errors[0].path).toBe('focalX')
  })

  it('leaves what was measured of the file as it is', async () => {
    const { id } = (await upload({ data: png })).body.doc
    const reply = await patch(id, {
      width: 5,
      height: 5,
      filesize: 1,
      mimeType: 'text/html',
      url: 'https://x',
    })
    expect(reply.body.doc).toMatchObject({ width: 640, height: 360, mimeType: 'image/png' })
  })
})

async function animation(frames: number): Promise<Buffer> {
  const frame = (index: number) => ({
    create: { width: 16, height: 16, channels: 3 as const, background: { r: index * 4, g: 0, b: 0 } },
  })
  const inputs = await Promise.all(
    Array.from({ length: frames }, (_, index) => sharp(frame(index)).png().toBuffer()),
  )
  return await sharp(inputs, { join: { animated: true } })
    .webp()
    .toBuffer()
}

/** A PNG that announces frames, as an animated one does. */
function framed(still: Buffer): Buffer {
  const frames = chunk('acTL', Buffer.from([0, 0, 3, 232, 0, 0, 0, 0]))
  return Buffer.concat([still.subarray(0, 33), frames, still.subarray(33)])
}

/** A small PNG file that claims to be a large image. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(1000)))
  return Buffer.concat([signature, chunk('IHDR', header), pixels, chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
