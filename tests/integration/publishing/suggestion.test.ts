import type { Payload } from 'payload'
import { beforeEach, expect, it } from 'vitest'
import config from '#config'
import { buildWorld, type World } from '#tests/integration/data/world.ts'
import { buildEpisode } from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World
let as: string

beforeEach(async () => {
  payload ??= await startPayload()
  world = await buildWorld(payload)
  as = await signIn({ payload, role: 'writer' })
})

const suggestion = async (query: Record<string, string>) =>
  await rest(config, { path: `/recaps/suggestion?${new URLSearchParams(query)}`, as })

const airsAt = '2012-02-21T03:00:00.000Z'

it('an episode suggests a safe headline and a slug', async () => {
  const third = await buildEpisode({
    payload,
    show: world.show.id,
    number: 3,
    title: 'Enter Mr. DiMaggio',
    airsAt,
  })
  expect((await suggestion({ episode: third.id })).body).toEqual({
    safeHeadline: 'Smash, season 1 episode 3: Enter Mr. DiMaggio',
    slug: 'enter-mr-dimaggio',
  })
})

it('a title that gives something away is in neither', async () => {
  const secret = { title: 'The Proposal', titleGivesAway: true, number: 3, airsAt }
  const third = await buildEpisode({ payload, show: world.show.id, ...secret })
  const { body } = await suggestion({ episode: third.id })
  expect(JSON.stringify(body)).not.toMatch(/proposal/i)
  expect(body.slug).toBe('smash-season-1-episode-3')
})

it('a title is in neither before its episode has aired', async () => {
  const later = { title: 'The Proposal', airsAt: '2999-01-01T03:00:00.000Z', number: 3 }
  const third = await buildEpisode({ payload, show: world.show.id, ...later })
  const { body } = await suggestion({ episode: third.id })
  expect(JSON.stringify(body)).not.toMatch(/proposal/i)
})

it('a slug that another recap of the episode has is suggested with a number', async () => {
  const aired = {
    collection: 'episodes',
    id: world.episode.id,
    data: { airsAt },
    overrideAccess: true,
  } as const
  await payload.update(aired)
  await payload.update({
    collection: 'recaps',
    id: world.recap.id,
    data: { slug: 'the-callback', _status: 'published' },
    context: { baseRevision: 1 },
    overrideAccess: true,
  })
  expect((await suggestion({ episode: world.episode.id })).body.slug).toBe('the-callback-2')
  const own = await suggestion({ episode: world.episode.id, id: world.recap.id })
  expect(own.body.slug).toBe('the-callback')
})

it('nothing is suggested without a subject, nor for an essay', async () => {
  const none = { safeHeadline: null, slug: null }
  expect((await suggestion({ episode: 'unknown' })).body).toEqual(none)
  expect((await suggestion({ kind: 'show', show: world.show.id })).body).toEqual(none)
})

it('strangers are told nothing', async () => {
  const { status } = await rest(config, { path: `/recaps/suggestion?episode=${world.episode.id}` })
  expect(status).toBe(403)
})
