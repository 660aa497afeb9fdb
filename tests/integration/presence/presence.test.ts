import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import config from '#config'
import { buildDraft } from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let recap: string
let [nora, ivy, desk] = ['', '', '']

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  recap = (await buildDraft({ payload })).id
  nora = await signIn({ payload, role: 'editor' })
  ivy = await signIn({ payload, role: 'writer' })
  desk = await signIn({ payload, role: 'photo-desk' })
})

type Said = { as?: string; json?: unknown; id?: string }

const say = ({ as, json = { tab: 'one' }, id = recap }: Said) =>
  rest(config, { method: 'POST', path: `/recaps/${id}/presence`, ...(as && { as }), json })
const leave = (as: string) =>
  rest(config, { method: 'DELETE', path: `/recaps/${recap}/presence?tab=one`, as })

describe('who has a recap open', () => {
  it('is told by name and place, without an address', async () => {
    await say({ as: ivy, json: { tab: 'one', where: { field: 'body', paragraph: 4 } } })
    const { body, headers, text } = await say({ as: nora })
    expect(body.others).toEqual([
      {
        name: expect.stringMatching(/^writer /),
        where: { field: 'body', paragraph: 4 },
        since: expect.stringMatching(/^\d{4}-.+Z$/),
        isSelf: false,
      },
    ])
    expect(text).not.toContain('@')
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('is over when they leave, and not when they save', async () => {
    await say({ as: ivy })
    await rest(config, {
      ...{ method: 'PATCH', path: `/recaps/${recap}?draft=true&autosave=true`, as: ivy, base: 1 },
      json: { headline: 'Saved' },
    })
    expect((await say({ as: nora })).body.others).toHaveLength(1)
    expect((await leave(ivy)).status).toBe(200)
    expect((await say({ as: nora })).body.others).toEqual([])
  })

  it('may be oneself in another window', async () => {
    await say({ as: nora })
    expect((await say({ as: nora, json: { tab: 'two' } })).body.others).toMatchObject([{ isSelf: true }])
  })

  it('is told nobody who may not read recaps', async () => {
    await say({ as: ivy })
    for (const as of ['', desk]) expect((await say({ as })).status).toBe(403)
    expect((await leave(desk)).status).toBe(403)
  })

  it('is noted of recaps that there are, in words that are none', async () => {
    expect((await say({ as: nora, id: 'no-such-recap' })).status).toBe(404)
    const wrong = [{}, { tab: 'a b' }, { tab: 'one', where: { field: '<b>' } }, { tab: 'one', where: 'here' }]
    for (const json of wrong) expect((await say({ as: nora, json })).status).toBe(400)
  })
})
