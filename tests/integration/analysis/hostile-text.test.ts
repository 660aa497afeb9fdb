import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import config from '#config'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { buildDraft, buildEpisode, buildShow, text } from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let episode: string
let writer: string

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  const show = await buildShow({ payload, title: 'Smash' })
  episode = (await buildEpisode({ payload, show: show.id })).id
  writer = await signIn({ payload, role: 'writer' })
})

async function analyse(words: string) {
  const { id } = await buildDraft({ payload, episode, body: text(words) })
  return await rest(config, { method: 'POST', path: `/recaps/${id}/analysis`, as: writer, json: {} })
}

describe('an analysis of hostile text', () => {
  it.each([
    ['one word', 'word '.repeat(40_000)],
    ['quotes', '“'.repeat(10_000)],
    ['quoted words', '“Nora” '.repeat(10_000)],
    ['brackets in brackets', `${'Nora ('.repeat(5_000)}${')'.repeat(5_000)}`],
    ['capitals', 'Nora '.repeat(40_000)],
    ['signs upon letters', `e${'\u0301'.repeat(50_000)}`],
    ['words without an end', 'a'.repeat(200_000)],
  ])('comes to an answer: %s', async (_, words) => {
    expect((await analyse(words)).status).toBe(200)
  })

  it('is refused where it is far too long, with what is wrong', async () => {
    const { body, status } = await analyse('word '.repeat(70_000))
    expect(status).toBe(413)
    expect(body.errors[0].message).toMatch(/^body: the text is longer than 300,000 characters/)
  })
})
