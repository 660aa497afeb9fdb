import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { mendAfterClockBack } from '#cms/jobs/after-clock-back.ts'
import { foundSite } from '#cms/publishing/found-site.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { buildEpisode, buildShow } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload

const hour = 3_600_000
const moment = Date.parse('2026-06-01T12:00:00Z')
const at = (hours: number) => new Date(moment + hours * hour).toISOString()

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  await foundSite(payload)
  vi.useFakeTimers({ toFake: ['Date'], now: moment })
  await mendAfterClockBack(payload)
})

afterEach(() => {
  vi.useRealTimers()
})

const setTo = (hours: number) => vi.setSystemTime(moment + hours * hour)
const dueAt = async (collection: 'mails' | 'outbox', id: string) => {
  const { dueAt } = await payload.findByID({ collection, id, overrideAccess: true })
  return new Date(dueAt).toISOString()
}

async function addMail(due: string): Promise<string> {
  const data = { id: randomUUID(), to: 'ivy@previously.example', mail: {}, tries: 1, dueAt: due }
  await payload.create({ collection: 'mails', data, overrideAccess: true })
  return data.id
}

test('what waits by a clock that was ahead is due at once when it is set back', async () => {
  setTo(1)
  await mendAfterClockBack(payload)
  const id = await addMail(at(1.5))
  setTo(0)
  await mendAfterClockBack(payload)
  expect(await dueAt('mails', id)).toBe(at(0))
})

test('what waits by the right clock goes on waiting', async () => {
  const id = await addMail(at(0.5))
  setTo(1)
  await mendAfterClockBack(payload)
  setTo(0.2)
  await mendAfterClockBack(payload)
  expect(await dueAt('mails', id)).toBe(at(0.5))
})

test('an episode that has aired by a clock that was ahead is remembered anew, and no other one twice', async () => {
  const { id: show } = await buildShow({ payload, title: 'Smash' })
  const build = (number: number, airsAt: string) => buildEpisode({ payload, show, number, airsAt })
  const early = await build(1, at(0.5))
  const later = await build(2, at(30))
  const rowsOf = async (episode: string) =>
    (await payload.find({ collection: 'outbox', where: { episodeId: { equals: episode } } })).docs
  setTo(1)
  await mendAfterClockBack(payload)
  await payload.db.deleteMany({ collection: 'outbox', where: { episodeId: { equals: early.id } } })
  setTo(0)
  await mendAfterClockBack(payload)
  const [again] = await rowsOf(early.id)
  expect(new Date(again?.dueAt ?? 0).toISOString()).toBe(at(0.5))
  expect(await rowsOf(later.id)).toHaveLength(1)
})
