import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundSite } from '#cms/publishing/found-site.ts'
import config from '#config'
import { type Action, may, type Role, roles } from '#core/roles.ts'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildLive,
  buildShow,
  buildSong,
  buildUser,
  liveRow,
  newest,
  publish,
} from '#tests/integration/support/records.ts'
import { type Call, rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { readerBodies } from './reader-bodies.ts'

let payload: Payload
let episode: string
let song: string
let character: string
let show: string
const tokens: Partial<Record<Role, string>> = {}

beforeAll(async () => {
  payload = await startPayload()
  await foundSite(payload)
  show = (await buildShow({ payload, title: 'Smash' })).id
  episode = (await buildEpisode({ payload, show })).id
  song = (await buildSong({ payload, show })).id
  character = (await buildCharacter({ payload, show })).id
  for (const role of roles) tokens[role] = await signIn({ payload, role })
})

let count = 0
const next = () => {
  count += 1
  return count
}
const fresh = () => `Name ${next()}`

const makers: Record<string, () => Promise<string>> = {
  shows: async () => (await buildShow({ payload, title: fresh() })).id,
  episodes: async () => (await buildEpisode({ payload, show, season: 7, number: next() })).id,
  characters: async () => (await buildCharacter({ payload, show, name: fresh() })).id,
  songs: async () => (await buildSong({ payload, show, title: fresh() })).id,
  seasons: async () => await make('seasons'),
  people: async () => await make('people'),
  tags: async () => await make('tags'),
  performances: async () => await make('performances'),
  recaps: async () => (await buildDraft({ payload, episode, safeHeadline: fresh() })).id,
  users: async () => (await buildUser({ payload, role: 'writer' })).id,
  readers: async () => await make('readers'),
}

const bodies: Record<string, () => Record<string, unknown>> = {
  shows: () => ({ title: fresh() }),
  episodes: () => ({ show, season: 8, number: next() }),
  characters: () => ({ show, name: fresh() }),
  songs: () => ({ show, title: fresh() }),
  seasons: () => ({ show, number: next() }),
  people: () => ({ name: fresh() }),
  tags: () => ({ name: fresh() }),
  performances: () => ({ episode, song, characters: [character], setting: 'stage' }),
  recaps: () => ({ headline: fresh() }),
  users: () => ({ name: fresh(), email: `${next()}@example.com`, password: 'a-long-enough-password' }),
  addresses: () => ({
    path: `/${fresh()}`,
    recordCollection: 'shows',
    recordId: 'x',
    showId: 'x',
    current: true,
    isPublic: true,
  }),
  mentions: () => ({
    recapId: 'x',
    target: 'x',
    words: 'x',
    sentence: 'x',
    paragraph: 1,
    position: 1,
    publishedAt: '2026-01-01',
  }),
  outbox: () => ({ tags: [], origin: 'x', tries: 0, dueAt: '2026-01-01' }),
  pings: () => ({ owners: [], tries: 0, dueAt: '2026-01-01' }),
  drips: () => ({
    ...{ readHash: randomUUID(), steerHash: randomUUID(), showId: 'x', state: 'running', days: [1] },
    ...{ hour: 20, minute: 0, zone: 'UTC', releases: [], polledOn: '2026-01-01' },
  }),
  readers: () => ({ email: `${next()}@example.com`, name: fresh() }),
  ...readerBodies,
  links: () => ({
    url: 'https://x.example/',
    state: 'unknown',
    tries: 0,
    dueAt: '2026-01-01',
    askedAt: '2026-01-01',
  }),
  schedules: () => ({ recapId: 'x', rev: 1, at: '2030-01-01', state: 'waiting' }),
  'audit-log': () => ({
    who: 'x',
    action: 'create',
    title: 'x',
    recordCollection: 'x',
    recordId: 'x',
    system: false,
  }),
}

async function make(collection: 'readers' | 'seasons' | 'people' | 'tags' | 'performances'): Promise<string> {
  const data = { slug: '', ...bodies[collection]?.() } as never
  return String((await payload.create({ collection, data, depth: 0, overrideAccess: true })).id)
}

const collections = [...Object.keys(bodies), 'media']
const toTrash = (collection: string) => (collection === 'recaps' ? (['trash'] as const) : [])
const everyone = [null, ...roles] as const
const table = everyone.flatMap((role) => collections.map((collection) => [role, collection] as const))

async function attempt({
  role,
  collection,
  action,
}: {
  role: Role | null
  collection: string
  action: Action
}): Promise<number> {
  const id =
    action === 'update' || action === 'trash' || action === 'delete'
      ? ((await makers[collection]?.()) ?? 'unknown')
      : ''
  const calls: Partial<Record<Action, Call>> = {
    read: { path: `/${collection}` },
    create: { path: `/${collection}`, method: 'POST', json: bodies[collection]?.() ?? {} },
    update: { path: `/${collection}/${id}`, method: 'PATCH', json: bodies[collection]?.() ?? {}, base: 1 },
    trash: { path: `/${collection}/${id}`, method: 'PATCH', json: { deletedAt: '2026-01-01' }, base: 1 },
    delete: { path: `/${collection}/${id}`, method: 'DELETE', base: 1 },
  }
  const call = calls[action]
  if (!call) throw new Error(`no call for ${action}`)
  return (await rest(config, { ...call, as: role ? tokens[role] : undefined })).status
}

describe('the REST API', () => {
  it.each(table)('gives %s exactly the rights of the table on %s', async (role, collection) => {
    for (const action of ['read', 'create', 'update', ...toTrash(collection), 'delete'] as const) {
      const status = await attempt({ role, collection, action })
      const allowed = may({ role, action, on: collection })
      if (!allowed) expect([403, 404], `${role} ${action} ${collection}`).toContain(status)
      else if (makers[collection] || action === 'read')
        expect([200, 201], `${role} ${action} ${collection}`).toContain(status)
      else expect(status, `${role} ${action} ${collection}`).not.toBe(403)
    }
  })

  it('reads nothing to strangers, by any route', async () => {
    const { id } = await buildLive({ payload, episode, safeHeadline: fresh() })
    for (const path of [
      '/recaps',
      `/recaps/${id}`,
      '/recaps/versions',
      '/recaps/count',
      `/recaps/${id}/status`,
      '/globals/site',
      '/users/me',
      '/payload-preferences/x',
      '/payload-locked-documents',
      '/payload-jobs',
      '/payload-migrations',
    ]) {
      const { status, text } = await rest(config, { path })
      expect([200, 401, 403, 404, 501], path).toContain(status)
      const { user = null, value = null } = status === 200 ? JSON.parse(text) : {}
      expect({ user, value }, path).toEqual({ user: null, value: null })
      expect(text, path).not.toContain(id)
    }
  })

  it('has no GraphQL and no internal route for strangers', async () => {
    for (const path of ['/graphql', '/internal/tick']) {
      const { status } = await rest(config, { path, method: 'POST', json: {} })
      expect(status, path).toBe(404)
    }
  })
})

describe('a writer', () => {
  it('cannot publish by any route', async () => {
    const as = tokens.writer
    const draft = await buildDraft({ payload, episode, safeHeadline: fresh() })
    const created = await rest(config, {
      path: '/recaps',
      method: 'POST',
      as,
      json: { headline: 'x', authors: draft.authors, episode, body: draft.body, _status: 'published' },
    })
    expect(created.status).toBe(403)
    const calls: Call[] = [
      { path: `/recaps/${draft.id}`, method: 'PATCH', json: { _status: 'published' } },
      { path: `/recaps/${draft.id}?draft=false`, method: 'PATCH', json: { _status: 'published' } },
      { path: `/recaps/${draft.id}?publishAllLocales=true`, method: 'PATCH', json: { _status: 'published' } },
      { path: `/recaps/${draft.id}/schedule`, method: 'POST', json: { at: '2030-01-01T00:00:00.000Z' } },
      { path: `/recaps?where[id][equals]=${draft.id}`, method: 'PATCH', json: { _status: 'published' } },
      { path: `/recaps/${draft.id}/duplicate`, method: 'POST', json: { _status: 'published' } },
    ]
    for (const call of calls) {
      const { status } = await rest(config, { ...call, as, base: 1 })
      expect(status, call.path).toBeGreaterThanOrEqual(400)
    }
    expect(await liveRow({ payload, id: draft.id })).toBeNull()
    const { totalDocs } = await payload.find({
      collection: 'recaps',
      where: { _status: { equals: 'published' }, headline: { equals: 'x' } },
    })
    expect(totalDocs).toBe(0)
  })

  it('restores a published version as a draft only', async () => {
    const { id } = await buildDraft({ payload, episode, safeHeadline: fresh(), headline: 'One' })
    await publish({ payload, id, base: 1, data: { headline: 'Two' } })
    await publish({ payload, id, base: 2, data: { headline: 'Three' } })
    const { docs } = await payload.findVersions({
      collection: 'recaps',
      where: { 'version.headline': { equals: 'Two' } },
    })
    const path = `/recaps/versions/${docs[0]?.id}`
    const reply = await rest(config, {
      path: `${path}?draft=false`,
      method: 'POST',
      as: tokens.writer,
      base: 3,
    })
    expect(reply.status).toBe(200)
    expect(await liveRow({ payload, id })).toMatchObject({ headline: 'Three' })
    expect(await newest({ payload, id })).toMatchObject({ headline: 'Two', _status: 'draft' })
  })

  it('cannot take a live recap off the air', async () => {
    const { id } = await buildLive({ payload, episode, safeHeadline: fresh() })
    for (const json of [{ _status: 'draft' }, { deletedAt: '2026-01-01T00:00:00.000Z' }]) {
      const { status } = await rest(config, {
        path: `/recaps/${id}`,
        method: 'PATCH',
        as: tokens.writer,
        base: 1,
        json,
      })
      expect(status).toBe(403)
    }
    expect(await liveRow({ payload, id })).not.toBeNull()
  })
})

describe('what only the system writes', () => {
  it('cannot be set by a client', async () => {
    const id = '11111111-1111-4111-8111-111111111111'
    const json = {
      id,
      headline: 'x',
      rev: 99,
      liveRev: 99,
      feedId: 'tag:evil',
      firstPublishedAt: '2001-01-01',
      savedBy: 'Evil',
    }
    const { body, status } = await rest(config, { path: '/recaps', method: 'POST', as: tokens.admin, json })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ rev: 1, liveRev: null, feedId: null, firstPublishedAt: null })
    expect(body.doc.id).not.toBe(id)
    expect(body.doc.savedBy).not.toBe('Evil')
  })

  it('cannot be raised by a writer: the role', async () => {
    const me = (await rest(config, { path: '/users/me', as: tokens.writer })).body.user.id
    const { body } = await rest(config, {
      path: `/users/${me}`,
      method: 'PATCH',
      as: tokens.writer,
      json: { role: 'admin' },
    })
    expect(body.doc.role).toBe('writer')
  })
})
