import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundSite } from '#cms/publishing/found-site.ts'
import config from '#config'
import { type Role, roles } from '#core/roles.ts'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildShow,
  buildUser,
  newest,
} from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let episode: string
let character: string
const tokens: Partial<Record<Role, string>> = {}

beforeAll(async () => {
  payload = await startPayload()
  await foundSite(payload)
  const show = (await buildShow({ payload, title: 'Smash' })).id
  episode = (await buildEpisode({ payload, show })).id
  character = (await buildCharacter({ payload, show })).id
  for (const role of roles) tokens[role] = await signIn({ payload, role })
})

let count = 0
const fresh = () => {
  count += 1
  return `Name ${count}`
}

describe('every role', () => {
  it.each(roles)('may open the panel: %s', async (role) => {
    const { body } = await rest(config, { path: '/access', as: tokens[role] })
    expect(body.canAccessAdmin).toBe(true)
  })
})

describe('a recap in the trash', () => {
  it('is deleted for good by an admin only, by any route', async () => {
    for (const role of ['editor', 'writer', 'photo-desk'] as const) {
      const { id } = await buildDraft({ payload, episode, safeHeadline: fresh() })
      await rest(config, {
        path: `/recaps/${id}`,
        method: 'PATCH',
        as: tokens.editor,
        base: 1,
        json: { deletedAt: '2026-01-01T00:00:00.000Z' },
      })
      const paths = [
        `/recaps/${id}`,
        `/recaps/${id}?trash=true`,
        `/recaps?trash=true&where[id][equals]=${id}`,
      ]
      for (const path of paths) {
        const { status } = await rest(config, { path, method: 'DELETE', as: tokens[role], base: 2 })
        expect(status, `${role} ${path}`).toBeGreaterThanOrEqual(400)
      }
      expect((await newest({ payload, id })).deletedAt).toBeTruthy()
    }
  })

  it('goes for good when an admin says so', async () => {
    const { id } = await buildDraft({ payload, episode, safeHeadline: fresh() })
    const json = { deletedAt: '2026-01-01T00:00:00.000Z' }
    const as = tokens.admin
    await rest(config, { path: `/recaps/${id}`, method: 'PATCH', as, base: 1, json })
    const { status } = await rest(config, {
      path: `/recaps/${id}?trash=true`,
      method: 'DELETE',
      as,
      base: 2,
    })
    expect(status).toBe(200)
  })
})

describe('the photo desk', () => {
  it('describes a picture and whom it shows', async () => {
    const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#888' } })
      .png()
      .toBuffer()
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'x.png')
    form.append('_payload', JSON.stringify({ alt: 'Karen sings' }))
    const as = tokens['photo-desk']
    const made = await rest(config, { path: '/media', method: 'POST', as, body: form })
    expect(made.status).toBe(201)
    const json = { credit: 'The network', characters: [{ character, from: episode }] }
    const told = await rest(config, { path: `/media/${made.body.doc.id}`, method: 'PATCH', as, json })
    expect(told.status).toBe(200)
    expect(told.body.doc.characters[0]).toMatchObject({ character, from: episode })
  })

  it('reads its own account and nobody else’s', async () => {
    const as = tokens['photo-desk']
    const me = (await rest(config, { path: '/users/me', as })).body.user
    expect((await rest(config, { path: `/users/${me.id}`, as })).status).toBe(200)
    const other = await buildUser({ payload, role: 'writer' })
    expect([403, 404]).toContain((await rest(config, { path: `/users/${other.id}`, as })).status)
  })
})
