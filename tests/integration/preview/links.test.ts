import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import config from '#config'
import { readPreviewLink } from '#data/preview-link.ts'
import { buildWorld, type World } from '#tests/integration/data/world.ts'
import { buildDraft } from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Recap } from '#types'

let payload: Payload
let world: World
let draft: Recap
let writer: string

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
  draft = await buildDraft({ payload, episode: world.episode.id, headline: 'A draft' })
  writer = await signIn({ payload, role: 'writer' })
})

const make = (json: object = {}, as: string | undefined = writer) =>
  rest(config, { method: 'POST', path: `/preview-links/of/${draft.id}`, ...(as && { as }), json })

const list = async () =>
  (await rest(config, { path: `/preview-links/of/${draft.id}`, as: writer })).body.links

const revoke = (id: string) =>
  rest(config, { method: 'POST', path: `/preview-links/${id}/revoke`, as: writer })

const tokenIn = ({ body }: { body: { url: string } }) => body.url.split('/').at(-1) ?? ''

describe('a preview link', () => {
  it('leads a writer’s friend to the recap for a week', async () => {
    const made = await make()
    expect(made.status).toBe(201)
    const link = await readPreviewLink(tokenIn(made))
    expect(link?.recap).toBe(draft.id)
    const days = (Date.parse(link?.expiresAt ?? '') - Date.now()) / 86_400_000
    expect(days).toBeCloseTo(7, 1)
    expect(await list()).toMatchObject([{ id: made.body.link.id, madeBy: expect.stringMatching(/^writer/) }])
  })

  it('is stored without its token, and told nobody again', async () => {
    const made = await make()
    const token = tokenIn(made)
    const listed = await rest(config, { path: '/preview-links?depth=0', as: writer })
    const stored = await payload.db.find({ collection: 'preview-links', pagination: false })
    expect(JSON.stringify(stored.docs)).not.toContain(token)
    expect(stored.docs).toMatchObject([{ tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    expect(listed.body.docs).toHaveLength(1)
    expect(listed.text).not.toContain('tokenHash')
  })

  it('leads nowhere once it was revoked, also when two people revoke it at once', async () => {
    const made = await make()
    const answers = await Promise.all([revoke(made.body.link.id), revoke(made.body.link.id)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await readPreviewLink(tokenIn(made))).toBeNull()
    expect(await list()).toEqual([])
  })

  it('leads nowhere once it has expired', async () => {
    const made = await make({ days: 1 })
    await payload.update({
      collection: 'preview-links',
      id: made.body.link.id,
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
      overrideAccess: true,
    })
    expect(await readPreviewLink(tokenIn(made))).toBeNull()
    expect(await list()).toEqual([])
  })

  it('leads nowhere under a token that is none', async () => {
    const token = tokenIn(await make())
    for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toLowerCase(), `${'A'.repeat(42)}%`]) {
      expect(await readPreviewLink(wrong)).toBeNull()
    }
  })

  it.each([0, 61, 1.5, '7', null, -1])('is not made for %s days', async (days) => {
    const { status } = await make({ days })
    expect(status).toBe(days === null ? 201 : 400)
  })

  it('is not made of a recap in the trash, or of none', async () => {
    await payload.update({
      collection: 'recaps',
      id: draft.id,
      data: { deletedAt: new Date().toISOString() },
      context: { baseRevision: 1 },
      overrideAccess: true,
    })
    expect((await make()).status).toBe(404)
    const none = await rest(config, { method: 'POST', path: '/preview-links/of/none', as: writer, json: {} })
    expect(none.status).toBe(404)
  })

  it('is none of a stranger’s business', async () => {
    const made = await make()
    for (const call of [
      { path: `/preview-links/of/${draft.id}` },
      { method: 'POST', path: `/preview-links/of/${draft.id}`, json: {} },
      { method: 'POST', path: `/preview-links/${made.body.link.id}/revoke` },
      { path: '/preview-links' },
      { path: `/preview-links/${made.body.link.id}` },
    ] as const) {
      expect((await rest(config, call)).status).toBe(403)
    }
    expect(await readPreviewLink(tokenIn(made))).not.toBeNull()
  })

  it('is written by nothing but its endpoints', async () => {
    const admin = await signIn({ payload, role: 'admin' })
    const { body } = await make()
    const data = { recapId: draft.id, tokenHash: 'x', expiresAt: new Date().toISOString() }
    const created = await rest(config, { method: 'POST', path: '/preview-links', as: admin, json: data })
    const path = `/preview-links/${body.link.id}`
    const changed = await rest(config, { method: 'PATCH', path, as: admin, json: data })
    const deleted = await rest(config, { method: 'DELETE', path, as: admin })
    expect([created.status, changed.status, deleted.status]).toEqual([403, 403, 403])
  })

  it('is one of a bounded number', async () => {
    for (let made = 0; made < 20; made += 1) await make()
    expect((await make()).status).toBe(409)
  })
})
