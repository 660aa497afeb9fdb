import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import config from '#config'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { buildEpisode, buildLive, buildShow } from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Episode, Recap } from '#types'

let payload: Payload
let episode: Episode
let recap: Recap
let writer: string

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  const show = await buildShow({ payload, title: 'Smash' })
  episode = await buildEpisode({ payload, show: show.id, number: 2, title: 'The Callback' })
  recap = await buildLive({ payload, episode: episode.id, safeHeadline: 'The night Karen wins' })
  writer = await signIn({ payload, role: 'writer' })
})

const problems = async (): Promise<string[]> =>
  (await rest(config, { path: `/recaps/${recap.id}/status`, as: writer })).body.liveProblems

async function keepSecret(secrets: Episode['secrets']): Promise<void> {
  await payload.update({ collection: 'episodes', id: episode.id, data: { secrets }, overrideAccess: true })
}

it('the status of a live recap says what a record that changed has made wrong with it', async () => {
  expect(await problems()).toEqual([])
  await keepSecret([{ words: 'Karen wins' }])
  expect(await problems()).toContain('The safe headline gives away “Karen wins”.')
  await keepSecret([])
  expect(await problems()).toEqual([])
})

it('the status is of what readers see, and not of a newer draft', async () => {
  const { rev } = recap
  const json = { headline: 'TK' }
  const path = `/recaps/${recap.id}?draft=true`
  const saved = await rest(config, { method: 'PATCH', path, as: writer, base: rev ?? 0, json })
  expect(saved.status).toBe(200)
  expect(await problems()).toEqual([])
})
