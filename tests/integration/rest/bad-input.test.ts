import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundSite } from '#cms/publishing/found-site.ts'
import config from '#config'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildShow,
  buildSong,
  newest,
} from '#tests/integration/support/records.ts'
import { type Call, type Reply, rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let as: string
let show: string
let episode: string
let later: string
let elsewhere: string
let character: string
let song: string

beforeAll(async () => {
  payload = await startPayload()
  await foundSite(payload)
  as = await signIn({ payload, role: 'admin' })
  show = (await buildShow({ payload, title: 'Smash' })).id
  episode = (await buildEpisode({ payload, show })).id
  later = (await buildEpisode({ payload, show, number: 3 })).id
  elsewhere = (await buildEpisode({ payload, show: (await buildShow({ payload })).id })).id
  character = (await buildCharacter({ payload, show })).id
  song = (await buildSong({ payload, show })).id
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

  // What one database makes nothing of the other may answer.
  it.each([
    ['a limit beyond any', { path: '/shows?limit=99999999999999999999' }],
    ['a page before the first', { path: '/shows?limit=-1&page=2' }],
    ['a sort by nothing', { path: '/shows?sort=,' }],
    ['an operator of one database', { path: '/shows?where[title][all]=x' }],
    ['a hidden id', { path: '/shows?where[_id][not_in]=x' }],
    ['words for a number', { path: '/episodes?where[number][not_equals]=%C3%9F&where[number][all]=1' }],
    ['a file that is not there', { path: '/media/file/nothing.png' }],
  ] satisfies [string, Call][])('is never answered with a fault: %s', async (_what, input) => {
    const { status, text: answer } = await call(input)
    expect(status, answer).toBeLessThan(500)
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

  it.each([
    ['shows', () => ({ title: 'A', slug: '🎤' }), 'slug'],
    ['shows', () => ({ title: 'A', slug: 'שלום' }), 'slug'],
    ['shows', () => ({ title: { $ne: 1 } }), 'title'],
    ['shows', () => ({ title: 'A\u0000B' }), 'title'],
    ['shows', () => ({ title: 'A \ud800' }), 'title'],
    ['episodes', () => ({ show, season: 1, number: 78, airZone: 'America/Gotham' }), 'airZone'],
    ['characters', () => ({ show, name: 'A', firstEpisode: elsewhere }), 'firstEpisode'],
    [
      'characters',
      () => ({ show, name: 'A', aliases: [{ name: 'B', from: later, to: episode }] }),
      'aliases.0.to',
    ],
    ['characters', () => ({ show, name: 'A', aliases: [{ name: ['B'] }] }), 'aliases.0.name'],
    ['characters', () => ({ show, name: 'A', performers: [{ person: episode }] }), 'performers.0.person'],
    ['performances', () => ({ episode, song, characters: [episode], setting: 'stage' }), 'characters'],
    ['performances', () => ({ episode, song: episode, characters: [character], setting: 'stage' }), 'song'],
  ] as const)('names the field: a record of %s, %#', async (collection, json, field) => {
    const reply = await call({ path: `/${collection}`, method: 'POST', json: json() })
    expectClear(reply)
    expect(fieldsOf(reply)).toContain(field)
  })

  it('may be two that point to each other', async () => {
    const other = (await buildCharacter({ payload, show, name: 'Ivy Lynn' })).id
    for (const [id, whom] of [
      [other, character],
      [character, other],
      [character, character],
    ]) {
      const json = { relations: [{ is: 'rival of', whom }] }
      expect((await call({ path: `/characters/${id}`, method: 'PATCH', json })).status).toBe(200)
      expect((await call({ path: `/characters/${id}?depth=99` })).status).toBe(200)
    }
  })

  it('cannot say when it was made, or be given what is no field of it', async () => {
    const body = `{"title":"B","createdAt":"1999-01-01T00:00:00.000Z","__proto__":{"role":"admin"},"unheard":1}`
    const reply = await call({
      path: '/shows',
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect(reply.status, reply.text).toBe(201)
    expect(reply.body.doc.createdAt).not.toContain('1999')
    expect(reply.text).not.toContain('unheard')
    expect(({} as Record<string, unknown>).role).toBeUndefined()
  })

  it('is made once where two make it at the same moment, and the other is told the field', async () => {
    const json = { show, name: 'Dev Sundaram' }
    const replies = await Promise.all(
      Array.from({ length: 4 }, () => call({ path: '/characters', method: 'POST', json })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400])
    for (const reply of replies.filter(({ status }) => status === 400))
      expect(fieldsOf(reply)).toEqual(['slug'])
  })

  it('names the field when two episodes have one number', async () => {
    const json = { show, season: 9, number: 9 }
    expect((await call({ path: '/episodes', method: 'POST', json })).status).toBe(201)
    const reply = await call({ path: '/episodes', method: 'POST', json })
    expectClear(reply)
    expect(fieldsOf(reply)).toContain('number')
  })
})
