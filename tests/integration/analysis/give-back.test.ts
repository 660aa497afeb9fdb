import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Offer } from '#cms/analysis/offer.ts'
import config from '#config'
import { readWritten } from '#core/rich-text/written.ts'
import { paragraphs } from '#tests/integration/analysis/pasted.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildShow,
  newest,
  text,
} from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Recap, Show } from '#types'

let payload: Payload
let show: Show
let recap: Recap
let writer: string

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  show = await buildShow({ payload, title: 'Smash' })
  await buildEpisode({ payload, show: show.id, number: 2, title: 'The Callback' })
  recap = await buildDraft({ payload, headline: 'Second call', body: text(...paragraphs) })
  writer = await signIn({ payload, role: 'writer' })
})

const post = async (verb: string, json: object = {}) => {
  const { rev } = await newest({ payload, id: recap.id })
  return await rest(config, {
    method: 'POST',
    path: `/recaps/${recap.id}/${verb}`,
    as: writer,
    base: rev ?? 0,
    json,
  })
}

async function acceptAll() {
  const offer: Offer = (await post('analysis')).body
  return await post('take', { accept: offer.items.map(({ key }) => ({ key })) })
}

describe('undoing a taking', () => {
  it('brings the text back and removes what was made', async () => {
    await acceptAll()
    const { body, status } = await post('give-back')
    expect(status).toBe(200)
    expect(body.kept).toEqual([])
    const draft = await newest({ payload, id: recap.id })
    expect(draft.body).toEqual(recap.body)
    expect(draft.episode ?? null).toBeNull()
    for (const collection of ['characters', 'people', 'songs', 'performances'] as const)
      expect(await payload.count({ collection, overrideAccess: true }), collection).toEqual({ totalDocs: 0 })
    expect((await post('give-back')).status).toBe(409)
  })

  it('brings the text and the episode back also where something else was saved since', async () => {
    await acceptAll()
    const { rev } = await newest({ payload, id: recap.id })
    const json = { safeHeadline: 'A second call' }
    await rest(config, {
      method: 'PATCH',
      path: `/recaps/${recap.id}?draft=true&autosave=true`,
      as: writer,
      base: rev ?? 0,
      json,
    })
    await post('give-back')
    const draft = await newest({ payload, id: recap.id })
    expect(draft.body).toEqual(recap.body)
    expect(draft).toMatchObject({ episode: null, safeHeadline: 'A second call' })
  })

  it('undoes one taking after the other, and counts none that took nothing', async () => {
    const { items }: Offer = (await post('analysis')).body
    const keys = (kinds: string[]) =>
      items.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => ({ key }))
    const early = await post('take', { accept: keys(['cast']) })
    expect(early.body.left.map(({ why }: { why: string }) => why)).toEqual(
      Array(3).fill('Choose the episode first.'),
    )
    expect(early.body.offer.taken).toBeNull()
    await post('take', { accept: keys(['episode']) })
    const second = await post('take', { accept: keys(['cast']) })
    expect(second.body.offer.taken).toMatchObject({ count: 3 })
    expect((await post('give-back')).body.offer.taken).toMatchObject({ count: 1 })
    expect((await newest({ payload, id: recap.id })).episode).not.toBeNull()
    expect((await post('give-back')).body.offer.taken).toBeNull()
    expect(await newest({ payload, id: recap.id })).toMatchObject({ episode: null, body: recap.body })
  })

  it('keeps what was written since, and the records that something else uses', async () => {
    await acceptAll()
    const draft = await newest({ payload, id: recap.id })
    const { root } = structuredClone(draft.body) ?? {}
    root?.children.push(...(text('One more thing.')?.root.children ?? []))
    const body = { root }
    const saved = await rest(config, {
      ...{
        method: 'PATCH',
        path: `/recaps/${recap.id}?draft=true`,
        as: writer,
        base: draft.rev ?? 0,
        json: { body },
      },
    })
    expect(saved.status).toBe(200)
    const { docs } = await payload.find({
      collection: 'people',
      where: { name: { equals: 'Megan Hilty' } },
      overrideAccess: true,
    })
    await buildCharacter({
      payload,
      show: show.id,
      name: 'Marilyn',
      performers: [{ person: docs[0]?.id ?? '' }],
    })
    const answer = await post('give-back')
    expect(answer.body.kept).toMatchObject([{ name: 'Megan Hilty' }])
    const now = await newest({ payload, id: recap.id })
    expect(readWritten(now.body).text).toBe([...paragraphs, 'One more thing.'].join('\n\n'))
    expect(JSON.stringify(now.body)).not.toContain('relationTo')
  })

  it('leaves the cast of characters known before as it was', async () => {
    const karen = await buildCharacter({ payload, show: show.id })
    await acceptAll()
    await post('give-back')
    const { performers } = await payload.findByID({
      collection: 'characters',
      id: karen.id,
      depth: 0,
      overrideAccess: true,
    })
    expect(performers).toEqual([])
  })
})
