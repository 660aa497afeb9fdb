import { createLocalReq, type Payload } from 'payload'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { earlyHeader } from '#cms/publishing/early-header.ts'
import { foundSite } from '#cms/publishing/found-site.ts'
import { runDueSchedules } from '#cms/publishing/run-schedules.ts'
import { amendVersion, findVersion } from '#cms/publishing/versions.ts'
import config from '#config'
import { env } from '#env'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildDraft,
  buildEpisode,
  buildShow,
  liveRow,
  newest,
  publish,
} from '#tests/integration/support/records.ts'
import { type Call, rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Recap, Schedule } from '#types'

let payload: Payload
let as: string
let episode: string
let recap: Recap

const minute = 60_000
const clock = env as { CLOCK_OFFSET: number }
const ahead = (minutes: number) =>
  new Date(Math.ceil(Date.now() / minute) * minute + minutes * minute).toISOString()
const call = (input: Call) => rest(config, { as, ...input })

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  await foundSite(payload)
  as = await signIn({ payload, role: 'editor' })
  const show = (await buildShow({ payload, title: 'Smash' })).id
  const airs = { airsAt: ahead(60), runTime: 60, airZone: 'America/New_York' }
  episode = (await buildEpisode({ payload, show, title: 'The Callback', ...airs })).id
  recap = await buildDraft({ payload, episode, headline: 'As sealed' })
})

afterEach(() => {
  clock.CLOCK_OFFSET = 0
})

const schedule = (json: unknown, base = recap.rev ?? 0) =>
  call({ method: 'POST', path: `/recaps/${recap.id}/schedule`, base, json })

const edit = (base: number, headline: string) =>
  call({ method: 'PATCH', path: `/recaps/${recap.id}?draft=true`, base, json: { headline } })

const find = async (id: string): Promise<Schedule> => await payload.findByID({ collection: 'schedules', id })

async function runAt(minutes: number): Promise<void> {
  clock.CLOCK_OFFSET = minutes * minute
  await runDueSchedules(payload)
}

describe('a schedule on the credits', () => {
  it('goes live so many minutes after them, as it was sealed', async () => {
    const { status, body } = await schedule({ minutes: 5 })
    expect([status, body.schedule.at, body.schedule.zone]).toEqual([201, ahead(125), 'America/New_York'])
    await edit(body.rev, 'Typed since')
    await runAt(124)
    expect(await liveRow({ payload, id: recap.id })).toBeNull()
    await runAt(126)
    expect(await liveRow({ payload, id: recap.id })).toMatchObject({
      headline: 'As sealed',
      liveRev: body.rev,
    })
    expect(await newest({ payload, id: recap.id })).toMatchObject({ headline: 'Typed since' })
  })

  it('moves with the broadcast, and says before what would move', async () => {
    const { body } = await schedule({ minutes: 5 })
    const slip = (json: unknown) => call({ method: 'POST', path: `/episodes/${episode}/slip`, json })
    const moves = [expect.objectContaining({ headline: 'As sealed', at: ahead(125), to: ahead(160) })]
    const listed = await slip({ minutes: 35, tryOut: true })
    expect(listed.body).toEqual({ airsAt: ahead(95), moves })
    expect(new Date((await find(body.schedule.id)).at).toISOString()).toBe(ahead(125))
    expect((await slip({ minutes: 35 })).body.moves).toEqual(moves)
    expect(new Date((await find(body.schedule.id)).at).toISOString()).toBe(ahead(160))
    expect((await slip({ minutes: 'x' })).status).toBe(400)
  })

  it('moves with the run time, which cannot go while something hangs on it', async () => {
    const { body } = await schedule({ minutes: 5 })
    const change = (json: unknown) => call({ method: 'PATCH', path: `/episodes/${episode}`, json })
    expect((await change({ runTime: 90 })).status).toBe(200)
    expect(new Date((await find(body.schedule.id)).at).toISOString()).toBe(ahead(155))
    const refused = await change({ runTime: null })
    expect([refused.status, refused.body.errors[0].data.errors[0].path]).toEqual([400, 'runTime'])
  })

  it('needs an episode whose end is known', async () => {
    await payload.update({ collection: 'episodes', id: episode, data: { runTime: null } })
    const { status, text } = await schedule({ minutes: 5 })
    expect([status, text]).toEqual([400, expect.stringContaining('run time')])
  })
})

describe('before the episode airs', () => {
  it.each([
    [
      'a publication',
      () => call({ method: 'PATCH', path: `/recaps/${recap.id}`, base: 1, json: { _status: 'published' } }),
    ],
    ['a schedule', () => schedule({ at: ahead(30) })],
  ])('%s is refused, with the name of the episode', async (_name, ask) => {
    const { status, text } = await ask()
    expect([status, text]).toEqual([400, expect.stringContaining('The Callback')])
    expect(await liveRow({ payload, id: recap.id })).toBeNull()
  })

  it('its name confirms a publication, another one does not', async () => {
    const publish = (name: string) =>
      call({
        method: 'PATCH',
        path: `/recaps/${recap.id}`,
        base: 1,
        json: { _status: 'published' },
        headers: { [earlyHeader]: encodeURIComponent(name) },
      })
    expect((await publish('The Cost of Art')).status).toBe(400)
    expect((await publish('the callback')).status).toBe(200)
  })

  it('its name confirms a schedule, which then runs', async () => {
    expect((await schedule({ at: ahead(30), early: 'Pilot' })).status).toBe(400)
    expect((await schedule({ at: ahead(30), early: 'The Callback' })).body.schedule.isEarly).toBe(true)
    await runAt(31)
    expect(await liveRow({ payload, id: recap.id })).not.toBeNull()
  })

  it('an air time that moves away turns a schedule red, and back', async () => {
    const { body } = await schedule({ at: ahead(70) })
    const slip = (minutes: number) =>
      call({ method: 'POST', path: `/episodes/${episode}/slip`, json: { minutes } })
    await slip(35)
    expect((await find(body.schedule.id)).problem).toContain('airs on')
    await slip(-35)
    expect((await find(body.schedule.id)).problem).toBeNull()
  })
})

describe('a later edit', () => {
  it('takes the place of the sealed text where somebody seals it', async () => {
    const { body } = await schedule({ minutes: 5 })
    await edit(body.rev, 'Typed since')
    const path = `/schedules/${body.schedule.id}/reseal`
    expect((await call({ method: 'POST', path, base: body.rev })).status).toBe(409)
    const again = await call({ method: 'POST', path, base: body.rev + 1 })
    expect(again.body.schedule).toMatchObject({ at: body.schedule.at, headline: 'Typed since' })
    expect(again.body.schedule.seal).not.toBe(body.schedule.seal)
    await runAt(126)
    expect(await liveRow({ payload, id: recap.id })).toMatchObject({ headline: 'Typed since' })
  })
})

describe('the time', () => {
  it('is asked about where clocks show it twice, and refused where they skip it', async () => {
    clock.CLOCK_OFFSET = Date.parse('2026-01-15T12:00:00Z') - Date.now()
    await payload.update({ collection: 'episodes', id: episode, data: { airsAt: '2026-01-15T11:00:00Z' } })
    const zone = 'America/New_York'
    const twice = await schedule({ local: '2026-11-01T01:30', zone })
    expect([twice.status, twice.body.errors[0].data.choices]).toEqual([
      400,
      ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'],
    ])
    expect((await schedule({ local: '2026-03-08T02:30', zone })).text).toContain('03:30')
    const second = await schedule({ local: '2026-11-01T01:30', zone, which: 'second' })
    expect(second.body.schedule.at).toBe('2026-11-01T06:30:00.000Z')
  })
})

describe('what cannot run', () => {
  it('says why, and runs when it is tried again', async () => {
    const { body } = await schedule({ minutes: 5 })
    const show = await payload.find({ collection: 'shows', limit: 1 })
    await payload.update({ collection: 'shows', id: show.docs[0]?.id ?? '', data: { graded: true } })
    await runAt(126)
    expect(await find(body.schedule.id)).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/grade/i),
    })
    await payload.update({ collection: 'shows', id: show.docs[0]?.id ?? '', data: { graded: false } })
    const retried = await call({ method: 'POST', path: `/schedules/${body.schedule.id}/retry` })
    expect(retried.body.schedule.state).toBe('waiting')
    await runDueSchedules(payload)
    expect(await liveRow({ payload, id: recap.id })).toMatchObject({ headline: 'As sealed' })
    const path = `/schedules/${body.schedule.id}/retry`
    expect((await call({ method: 'POST', path })).status).toBe(409)
  })

  it('is not tried again over something newer', async () => {
    const { body } = await schedule({ minutes: 5 })
    await payload.update({ collection: 'schedules', id: body.schedule.id, data: { state: 'failed' } })
    clock.CLOCK_OFFSET = 200 * minute
    await publish({ payload, id: recap.id, base: body.rev, data: { headline: 'Newer' } })
    const retried = await call({ method: 'POST', path: `/schedules/${body.schedule.id}/retry` })
    expect([retried.status, retried.text]).toEqual([409, expect.stringContaining('newer')])
  })

  it('is a text that was changed under its seal', async () => {
    const { body } = await schedule({ minutes: 5 })
    const req = await createLocalReq({}, payload)
    const version = await findVersion({ req, recap: recap.id, rev: body.rev })
    if (version) await amendVersion({ req, version, data: { headline: 'Forged' } })
    await runAt(126)
    expect(await find(body.schedule.id)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('sealed'),
    })
    expect(await liveRow({ payload, id: recap.id })).toBeNull()
  })
})
