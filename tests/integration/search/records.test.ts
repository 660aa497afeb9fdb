import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import config from '#config'
import { buildWorld, type World } from '#tests/integration/data/world.ts'
import { buildDraft, buildPerson } from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World
let writer: string

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
  writer = await signIn({ payload, role: 'writer' })
})

const search = async (words: string, as = writer) => {
  const { status, body } = await rest(config, { path: `/records?q=${encodeURIComponent(words)}`, as })
  expect(status).toBe(200)
  return body.hits as { collection: string; id: string; title: string; show: string | null }[]
}

describe('the search of the panel', () => {
  it('finds characters, songs, people and episodes with their show', async () => {
    await buildPerson({ payload, name: 'Katharine McPhee' })
    expect(await search('karen')).toMatchObject([
      { collection: 'characters', id: world.karen.id, title: 'Karen Cartwright', show: 'Smash' },
    ])
    expect(await search('call me')).toMatchObject([{ collection: 'songs', show: 'Smash' }])
    expect(await search('mcphee')).toMatchObject([{ collection: 'people', show: null }])
    expect(await search('s1e2')).toMatchObject([{ collection: 'episodes', id: world.episode.id }])
    expect(await search('smash')).toMatchObject([{ collection: 'shows', title: 'Smash' }])
  })

  it('finds a draft that was never published, by its newest headline', async () => {
    const { id } = await buildDraft({ payload, episode: world.episode.id, headline: 'Quiet night' })
    expect(await search('quiet')).toMatchObject([{ collection: 'recaps', id, title: 'Quiet night' }])
  })

  it('calls a draft without a headline by what it is about', async () => {
    const safeHeadline = 'Quiet night outside'
    const { id } = await buildDraft({ payload, episode: world.episode.id, headline: null, safeHeadline })
    expect(await search('quiet')).toMatchObject([
      { collection: 'recaps', id, title: 'Quiet night outside (untitled)' },
    ])
  })

  it.each(['', '   ', '%', '_'])('finds nothing for %j', async (words) => {
    expect(await search(words)).toEqual([])
  })

  it('answers nobody but the staff', async () => {
    expect((await rest(config, { path: '/records?q=karen' })).status).toBe(403)
  })
})
