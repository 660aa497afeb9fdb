import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foundSite } from '#cms/publishing/found-site.ts'
import { readStates } from '#cms/review/read-states.ts'
import config from '#config'
import { countQueries } from '#tests/integration/support/count-queries.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildDraft,
  buildEpisode,
  buildLive,
  buildShow,
  liveRow,
} from '#tests/integration/support/records.ts'
import { type Call, rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Recap } from '#types'

let payload: Payload
let editor: string
let writer: string
let recap: Recap

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  await foundSite(payload)
  editor = await signIn({ payload, role: 'editor' })
  writer = await signIn({ payload, role: 'writer' })
  const show = await buildShow({ payload, title: 'Smash', reviewed: true })
  const { id } = await buildEpisode({ payload, show: show.id, airsAt: '2012-02-14T03:00:00Z' })
  recap = await buildDraft({ payload, episode: id, headline: 'Inside' })
})

const call = (input: Call) => rest(config, input)
const step = (as: string, json: Record<string, unknown>, base = 1) =>
  call({ as, method: 'POST', path: `/recaps/${recap.id}/review`, base, json })
const status = async () => (await call({ as: editor, path: `/recaps/${recap.id}/status` })).body
const publish = (base: number) =>
  call({ as: editor, method: 'PATCH', path: `/recaps/${recap.id}`, base, json: { _status: 'published' } })
const edit = (base: number, headline: string) =>
  call({ as: writer, method: 'PATCH', path: `/recaps/${recap.id}?draft=true`, base, json: { headline } })
const mails = async () =>
  (await payload.find({ collection: 'mails', limit: 0, sort: 'to', overrideAccess: true })).docs

describe('a recap of a show that is reviewed', () => {
  it('is not published before its text is approved, by hand or by a schedule', async () => {
    expect((await publish(1)).text).toContain('not been approved')
    const at = new Date(Date.now() + 3_600_000).toISOString()
    const schedule = {
      as: editor,
      method: 'POST',
      path: `/recaps/${recap.id}/schedule`,
      json: { at },
    } as const
    expect((await call({ ...schedule, base: 1 })).status).toBe(400)
    expect((await step(editor, { step: 'approved' })).status).toBe(201)
    expect((await call({ ...schedule, base: 1 })).status).toBe(201)
    expect(await status()).toMatchObject({ state: 'scheduled' })
  })

  it('goes from the writer to the editor and back, each step a fact', async () => {
    expect(await status()).toMatchObject({ state: 'drafting', steps: [] })
    await step(writer, { step: 'submitted', note: 'First go.' })
    expect(await status()).toMatchObject({ state: 'in-review' })
    await step(editor, { step: 'changes-asked', note: 'The ending.' })
    expect(await status()).toMatchObject({ state: 'changes-asked' })
    await edit(1, 'Better')
    await step(writer, { step: 'submitted' }, 2)
    await step(editor, { step: 'approved' }, 2)
    const { state, steps } = await status()
    expect(state).toBe('approved')
    expect(steps.map((fact: Record<string, unknown>) => [fact.step, fact.rev, fact.note])).toEqual([
      ['approved', 2, null],
      ['submitted', 2, null],
      ['changes-asked', 1, 'The ending.'],
      ['submitted', 1, 'First go.'],
    ])
    expect((await publish(2)).status).toBe(200)
    expect(await status()).toMatchObject({ state: 'live' })
  })

  it('loses its approval with a later edit', async () => {
    await step(editor, { step: 'approved' })
    await edit(1, 'Changed')
    expect(await status()).toMatchObject({ state: 'drafting' })
    expect((await publish(2)).text).toContain('approved again')
    expect(await liveRow({ payload, id: recap.id })).toBeNull()
  })

  it('tells those whom a step concerns, by mail that is written with it', async () => {
    const [one] = (await payload.find({ collection: 'users', where: { role: { equals: 'writer' } } })).docs
    await step(editor, { step: 'assigned', writer: one?.id })
    expect((await mails()).map(({ to }) => to)).toEqual([one?.email])
    await payload.delete({ collection: 'mails', where: {} })
    await step(writer, { step: 'submitted' })
    const [other] = (await payload.find({ collection: 'users', where: { role: { not_equals: 'writer' } } }))
      .docs
    expect((await mails()).map(({ to }) => to)).toEqual([other?.email])
  })

  it.each([
    [{ step: 'published' }, 400],
    [{ step: 'changes-asked' }, 400],
    [{ step: 'changes-asked', note: 'What?' }, 409],
    [{ step: 'assigned', writer: 'nobody' }, 400],
    [{ step: 'submitted', note: 'x'.repeat(3000) }, 400],
  ])('refuses %j', async (json, expected) => {
    expect((await step(editor, json)).status).toBe(expected)
    expect((await status()).steps).toEqual([])
    expect(await mails()).toEqual([])
  })

  it('is approved by editors only, on the revision that they have seen', async () => {
    expect((await step(writer, { step: 'approved' })).status).toBe(403)
    await edit(1, 'Changed meanwhile')
    expect((await step(editor, { step: 'approved' }, 1)).status).toBe(409)
  })
})

describe('a list of recaps', () => {
  const buildUnreviewed = async () => {
    const show = await buildShow({ payload, title: 'Bombshell' })
    return (await buildEpisode({ payload, show: show.id, airsAt: '2012-02-14T03:00:00Z' })).id
  }
  const list = async (ids: string[]) => {
    const { body } = await call({ as: writer, path: `/recaps/states?ids=${ids.join()}` })
    return body.states
  }

  it('is told at once where the newest text of each stands', async () => {
    const episode = await buildUnreviewed()
    const live = await buildLive({ payload, episode, headline: 'Live' })
    const same = await buildLive({ payload, episode, headline: 'Same', safeHeadline: 'Same' })
    const newer = await buildLive({ payload, episode, headline: 'Newer', safeHeadline: 'Newer' })
    const draft = (made: Recap, headline: string) => {
      const path = `/recaps/${made.id}?draft=true`
      return call({ as: writer, method: 'PATCH', path, base: made.rev ?? 0, json: { headline } })
    }
    await draft(same, 'Same')
    await draft(newer, 'Newer still')
    const planned = await buildDraft({ payload, episode, headline: 'Planned' })
    const json = { at: new Date(Date.now() + 3_600_000).toISOString() }
    await call({ as: editor, method: 'POST', path: `/recaps/${planned.id}/schedule`, base: 1, json })
    await step(writer, { step: 'submitted' })
    expect(await list([recap.id, live.id, same.id, newer.id, planned.id, 'nobody'])).toEqual({
      [recap.id]: 'in-review',
      [live.id]: 'live',
      [same.id]: 'live',
      [newer.id]: 'drafting',
      [planned.id]: 'scheduled',
    })
  })

  it('asks the database as often for many as for one', async () => {
    const episode = await buildUnreviewed()
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, at) => buildDraft({ payload, episode, safeHeadline: `Recap ${at}` })),
    )
    const ids = made.map(({ id }) => id)
    const req = await createLocalReq({}, payload)
    const [one, many] = [
      await countQueries(payload, () => readStates({ req, ids: ids.slice(0, 1) })),
      await countQueries(payload, () => readStates({ req, ids })),
    ]
    expect(many).toEqual(one)
  })

  it('is for the staff, a page at a time', async () => {
    expect((await call({ path: `/recaps/states?ids=${recap.id}` })).status).toBe(403)
    const many = Array.from({ length: 101 }, (_, at) => `r${at}`).join()
    expect((await call({ as: writer, path: `/recaps/states?ids=${many}` })).status).toBe(400)
    expect(await list([])).toEqual({})
  })
})
