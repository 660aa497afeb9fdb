import { createLocalReq, type Payload } from 'payload'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { foundSite } from '#cms/publishing/found-site.ts'
import { runDueSchedules } from '#cms/publishing/run-schedules.ts'
import { scheduleRecap } from '#cms/publishing/schedule.ts'
import { inRequestTransaction } from '#cms/publishing/transaction.ts'
import { env } from '#env'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildDraft,
  buildEpisode,
  buildLive,
  buildShow,
  buildUser,
  change,
  liveRow,
  newest,
  publish,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Episode, Schedule, User } from '#types'

let payload: Payload
let episode: Episode
let editor: User

const hour = 3_600_000
const clock = env as { CLOCK_OFFSET: number }

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  await foundSite(payload)
  const show = await buildShow({ payload, title: 'Smash' })
  episode = await buildEpisode({ payload, show: show.id, title: 'The Callback' })
  editor = await buildUser({ payload, role: 'admin' })
})

afterEach(() => {
  clock.CLOCK_OFFSET = 0
  vi.restoreAllMocks()
})

async function schedule({
  id,
  base,
  at = new Date(Date.now() + hour).toISOString(),
}: {
  id: string
  base: number
  at?: string
}): Promise<Schedule> {
  const req = await createLocalReq(
    { user: { ...editor, collection: 'users' }, context: { baseRevision: base } },
    payload,
  )
  return await inRequestTransaction(req, () => scheduleRecap({ req, id, asked: { at } }))
}

async function runAt(offset: number): Promise<void> {
  clock.CLOCK_OFFSET = offset
  await runDueSchedules(payload)
}

async function state(id: string): Promise<Schedule> {
  return await payload.findByID({ collection: 'schedules', id })
}

describe('a schedule', () => {
  it('publishes the text that was scheduled, and leaves what was typed since as it is', async () => {
    const { id } = await buildDraft({ payload, episode: episode.id, headline: 'As scheduled' })
    const waiting = await schedule({ id, base: 1 })
    await change({
      payload,
      id,
      base: waiting.rev,
      data: { headline: 'Typed since' },
      draft: true,
      autosave: true,
    })
    for (let base = waiting.rev + 1; base < waiting.rev + 102; base += 1) {
      await change({ payload, id, base, data: { headline: `Save ${base}` }, draft: true })
    }
    const before = await newest({ payload, id })
    await runAt(2 * hour)
    expect(await liveRow({ payload, id })).toMatchObject({
      headline: 'As scheduled',
      liveRev: waiting.rev,
      _status: 'published',
    })
    expect(await newest({ payload, id })).toMatchObject({
      headline: before.headline,
      rev: before.rev,
      liveRev: waiting.rev,
    })
    expect(await state(waiting.id)).toMatchObject({ state: 'done', problem: null })
    await change({
      payload,
      id,
      base: before.rev ?? 0,
      data: { dek: 'The writer goes on without a conflict' },
      draft: true,
    })
  }, 60_000)

  it('waits until it is due', async () => {
    const { id } = await buildDraft({ payload, episode: episode.id })
    await schedule({ id, base: 1 })
    await runAt(0)
    expect(await liveRow({ payload, id })).toBeNull()
  })

  it('runs once when it is run twice', async () => {
    const { id } = await buildDraft({ payload, episode: episode.id })
    await schedule({ id, base: 1 })
    await runAt(2 * hour)
    await change({ payload, id, base: 2, data: { _status: 'draft' } })
    await runAt(2 * hour)
    expect(await liveRow({ payload, id })).toBeNull()
  })

  it.each(['2001-01-01T00:00:00.000Z', 'tomorrow'])('is refused for %j, naming the field', async (at) => {
    const { id } = await buildDraft({ payload, episode: episode.id })
    await expect(schedule({ id, base: 1, at })).rejects.toMatchObject({
      status: 400,
      data: { errors: [expect.objectContaining({ path: 'at' })] },
    })
    expect(await newest({ payload, id })).toMatchObject({ rev: 1 })
  })

  it('is refused on an old revision and for a text that could not go live', async () => {
    const { id } = await buildDraft({ payload, episode: episode.id, headline: '' })
    await expect(schedule({ id, base: 7 })).rejects.toMatchObject({ status: 409 })
    await expect(schedule({ id, base: 1 })).rejects.toMatchObject({ status: 400 })
  })

  it('is overtaken by a publish by hand', async () => {
    const { id } = await buildDraft({ payload, episode: episode.id, headline: 'Old' })
    const waiting = await schedule({ id, base: 1 })
    await publish({ payload, id, base: waiting.rev, data: { headline: 'New' } })
    expect(await state(waiting.id)).toMatchObject({ state: 'cancelled' })
    await runAt(2 * hour)
    expect(await liveRow({ payload, id })).toMatchObject({ headline: 'New' })
  })

  it('that cannot run says why, and the others run', async () => {
    const broken = await buildDraft({ payload, episode: episode.id })
    const { id: brokenSchedule } = await schedule({ id: broken.id, base: 1 })
    const fine = await buildDraft({ payload, episode: episode.id, safeHeadline: 'Fine' })
    await schedule({ id: fine.id, base: 1 })
    await payload.db.deleteVersions({ collection: 'recaps', where: { parent: { equals: broken.id } } })
    await runAt(2 * hour)
    expect(await state(brokenSchedule)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('gone'),
    })
    expect(await liveRow({ payload, id: fine.id })).not.toBeNull()
  })

  it('of a change to a live recap keeps its first publication and its feed id', async () => {
    const live = await buildLive({ payload, episode: episode.id })
    const draft = await change({ payload, id: live.id, base: 1, data: { headline: 'Second' }, draft: true })
    await schedule({ id: live.id, base: draft.rev ?? 0 })
    await runAt(2 * hour)
    expect(await liveRow({ payload, id: live.id })).toMatchObject({
      headline: 'Second',
      feedId: live.feedId,
      firstPublishedAt: live.firstPublishedAt,
    })
  })
})

describe('old versions', () => {
  it('are forgotten beyond a hundred, but never the live one', async () => {
    const { id } = await buildLive({ payload, episode: episode.id })
    for (let base = 1; base < 140; base += 1)
      await change({ payload, id, base, data: { dek: `Save ${base}` }, draft: true })
    const { docs } = await payload.findVersions({
      collection: 'recaps',
      where: { parent: { equals: id } },
      limit: 0,
      depth: 0,
    })
    const revisions = docs.map(({ version }) => version.rev ?? 0)
    expect(revisions).toContain(1)
    expect(revisions.length).toBeLessThanOrEqual(121)
    expect(Math.min(...revisions.filter((rev) => rev !== 1))).toBeGreaterThan(20)
  }, 60_000)
})
