import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Offer } from '#cms/analysis/offer.ts'
import config from '#config'
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
  const path = `/recaps/${recap.id}/${verb}`
  return await rest(config, { method: 'POST', path, as: writer, base: rev ?? 0, json })
}

const ask = async (as = writer) => await rest(config, { path: `/recaps/${recap.id}/analysis`, as })

const recalled = async (): Promise<Offer | null> => (await ask()).body.offer

describe('what is told when a form is opened', () => {
  it('is nothing of a recap that nobody has had read', async () => {
    expect(await ask()).toMatchObject({ status: 200, body: { offer: null } })
  })

  it('is what is proposed, where it was read before', async () => {
    const { body } = await post('analysis')
    expect(body.items).not.toEqual([])
    expect(await recalled()).toEqual(body)
  })

  it('is what was taken last, which can be undone, though nothing is left to propose', async () => {
    const { items }: Offer = (await post('analysis')).body
    await post('take', { accept: items.map(({ key }) => ({ key })) })
    expect(await recalled()).toMatchObject({ items: [], taken: { count: items.length } })
    expect((await post('give-back')).status).toBe(200)
    expect(await recalled()).toMatchObject({ taken: null })
  })

  it('is nothing where the reading found nothing', async () => {
    recap = await buildDraft({ payload, show: show.id, kind: 'show', body: text('A quiet hour.') })
    expect((await post('analysis')).body.items).toEqual([])
    expect(await recalled()).toBeNull()
  })

  it('is told to nobody who may not write recaps', async () => {
    expect((await ask(await signIn({ payload, role: 'photo-desk' }))).status).toBe(403)
    expect((await ask('')).status).toBe(403)
  })
})

describe('a reading', () => {
  it('is remembered once, also where two ask at the same moment', async () => {
    const answers = await Promise.all([post('analysis'), post('analysis')])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await payload.count({ collection: 'analyses', overrideAccess: true })).toEqual({ totalDocs: 1 })
  })

  it('tells a name that two characters bear in its sentence', async () => {
    for (const name of ['Ivy Lynn', 'Ivy Green']) await buildCharacter({ payload, show: show.id, name })
    recap = await buildDraft({ payload, show: show.id, kind: 'show', body: text('Rain. At noon Ivy waves.') })
    const { items }: Offer = (await post('analysis')).body
    expect(items).toMatchObject([
      { kind: 'which', words: 'Ivy', quotation: { before: 'At noon ', words: 'Ivy', after: ' waves.' } },
    ])
  })
})
