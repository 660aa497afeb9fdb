import { crc32, deflateSync } from 'node:zlib'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundSite } from '#cms/publishing/found-site.ts'
import config from '#config'
import { buildDraft, buildEpisode, buildShow, newest } from '#tests/integration/support/records.ts'
import { type Call, type Reply, rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

const small = await png(10, 10)

let payload: Payload
let as: string
let show: string
let episode: string

beforeAll(async () => {
  payload = await startPayload()
  await foundSite(payload)
  as = await signIn({ payload, role: 'admin' })
  show = (await buildShow({ payload, title: 'Smash' })).id
  episode = (await buildEpisode({ payload, show })).id
})

const call = (input: Call) => rest(config, { as, ...input })

function fieldsOf({ body }: Reply): string[] {
  return (body.errors ?? []).flatMap((error: { data?: { errors?: { path: string }[] } }) =>
    (error.data?.errors ?? []).map(({ path }) => path),
  )
}

function expectClear(reply: Reply): void {
  expect(reply.status, reply.text).toBeGreaterThanOrEqual(400)
  expect(reply.status, reply.text).toBeLessThan(500)
  expect(reply.text).not.toMatch(/\bat .+\.[jt]s:\d+|node_modules|stack/i)
  expect(reply.headers.get('cache-control')).toBe('private, no-store')
}

const link = (url: unknown) => ({
  root: {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'link', fields: { linkType: 'custom', url }, children: [{ type: 'text', text: 'x' }] },
        ],
      },
    ],
  },
})

describe('a request that cannot be right', () => {
  it.each([
    ['a malformed id', { path: '/recaps/not-an-id' }],
    ['an id of an operator', { path: '/recaps/%7B%22$ne%22:1%7D' }],
    ['a malformed escape', { path: '/recaps/%E0%A4%A' }],
    ['an unknown field in where', { path: '/recaps?where[unheard][equals]=1' }],
    ['a field that is hidden in where', { path: '/users?where[hash][equals]=1' }],
    ['an unknown operator', { path: '/recaps?where[headline][$gt]=1' }],
    ['an update of nothing', { path: '/recaps/unknown', method: 'PATCH', json: {}, base: 1 }],
    [
      'a body that is no JSON',
      { path: '/shows', method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
    ],
    ['a list for a body', { path: '/shows', method: 'POST', json: [] }],
    [
      'a base that is no number',
      { path: '/recaps/x', method: 'PATCH', json: {}, headers: { 'x-base-revision': 'x' } },
    ],
  ] satisfies [string, Call][])('is answered with a clear 4xx: %s', async (_what, input) => {
    expectClear(await call(input))
  })

  it('is turned away before it is read when it is too large', async () => {
    const body = `{"headline":"${'x'.repeat(20 * 1024 * 1024)}"}`
    const reply = await call({
      path: '/recaps',
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect(reply.status).toBe(413)
  })
})

describe('a recap that cannot be stored', () => {
  it.each([
    ['a script link', { body: link('javascript:alert(1)') }, 'body'],
    ['a link that is an object', { body: link({ a: 1 }) }, 'body'],
    [
      'an unknown node',
      { body: { root: { type: 'root', children: [{ type: 'html', html: '<b>' }] } } },
      'body',
    ],
    ['a text that is a string', { body: 'words' }, 'body'],
    ['a slug of 500 characters', { slug: 'a'.repeat(500) }, 'slug'],
    ['an episode that does not exist', { episode: '11111111-1111-4111-8111-111111111111' }, 'episode'],
    ['an image that does not exist', { image: 'nothing' }, 'image'],
  ])('names the field and leaves the draft as it was: %s', async (_what, json, field) => {
    const { id } = await buildDraft({ payload, episode })
    const reply = await call({ path: `/recaps/${id}?draft=true`, method: 'PATCH', json, base: 1 })
    expectClear(reply)
    expect(fieldsOf(reply)).toContain(field)
    expect(await newest({ payload, id })).toMatchObject({ rev: 1, headline: 'Inside' })
  })

  it('names the field of a publish without an episode', async () => {
    const { id } = await buildDraft({ payload, episode })
    const reply = await call({
      path: `/recaps/${id}`,
      method: 'PATCH',
      json: { episode: null, _status: 'published' },
      base: 1,
    })
    expectClear(reply)
    expect(fieldsOf(reply)).toEqual(['episode'])
  })

  it('names the field of a schedule in the past', async () => {
    const { id } = await buildDraft({ payload, episode })
    const json = { at: '2001-01-01T00:00:00.000Z' }
    const reply = await call({ path: `/recaps/${id}/schedule`, method: 'POST', json, base: 1 })
    expectClear(reply)
    expect(fieldsOf(reply)).toEqual(['at'])
  })
})

describe('a record that cannot be stored', () => {
  it.each([
    ['shows', { title: '' }, 'title'],
    ['shows', { title: 'x'.repeat(5000) }, 'title'],
    ['shows', { title: 'A', slug: 'index' }, 'slug'],
    ['episodes', { season: 1, number: -1 }, 'number'],
    ['episodes', { season: 1.5, number: 1 }, 'season'],
    ['episodes', { season: 'x', number: 1 }, 'season'],
    ['episodes', { season: 1, number: 77, airsAt: 'yesterday' }, 'airsAt'],
    ['characters', { name: 'A', show: 'unknown' }, 'show'],
    ['characters', { name: '🎤' }, 'slug'],
    ['songs', { title: null }, 'title'],
  ])('names the field: %s %j', async (collection, json, field) => {
    const reply = await call({
      path: `/${collection}`,
      method: 'POST',
      json: collection === 'shows' ? json : { show, ...json },
    })
    expectClear(reply)
    expect(fieldsOf(reply)).toContain(field)
  })

  it('names the field when two episodes have one number', async () => {
    const json = { show, season: 9, number: 9 }
    expect((await call({ path: '/episodes', method: 'POST', json })).status).toBe(201)
    const reply = await call({ path: '/episodes', method: 'POST', json })
    expectClear(reply)
    expect(fieldsOf(reply)).toContain('number')
  })
})

describe('an image that cannot be taken', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

  async function upload({
    data,
    type,
    name = 'x.png',
  }: {
    data: Buffer
    type: string
    name?: string
  }): Promise<Reply> {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(data)], { type }), name)
    form.append('_payload', JSON.stringify({ alt: 'An image' }))
    return await call({ path: '/media', method: 'POST', body: form })
  }

  it.each([
    ['SVG', svg, 'image/svg+xml', 'x.svg'],
    ['SVG labelled PNG', svg, 'image/png', 'x.png'],
    ['PNG labelled JPEG', small, 'image/jpeg', 'x.jpg'],
    ['text labelled PNG', Buffer.from('hello'), 'image/png', 'x.png'],
    ['more pixels than a page can use', bomb(20_000, 20_000), 'image/png', 'x.png'],
  ])('is refused: %s', async (_what, data, type, name) => {
    expectClear(await upload({ data, type, name }))
    expect((await payload.count({ collection: 'media' })).totalDocs).toBe(0)
  })

  it('is refused beyond the size that is allowed', async () => {
    expectClear(await upload({ data: Buffer.alloc(21 * 1024 * 1024), type: 'image/png' }))
  })

  it('and a good one is taken', async () => {
    const reply = await upload({ data: small, type: 'image/png' })
    expect(reply.status, reply.text).toBe(201)
    expect(reply.body.doc).toMatchObject({ alt: 'An image', width: 10, height: 10 })
  })
})

async function png(width: number, height: number): Promise<Buffer> {
  return await sharp({ create: { width, height, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
}

/** A small PNG file that claims to be a large image. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
