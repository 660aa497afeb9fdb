import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Offer } from '#cms/analysis/offer.ts'
import config from '#config'
import type { Item } from '#core/analysis/propose.ts'
import { readWritten } from '#core/rich-text/written.ts'
import { paragraphs } from '#tests/integration/analysis/pasted.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildPerson,
  buildShow,
  newest,
  text,
} from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Episode, Recap, Show } from '#types'

let payload: Payload
let show: Show
let episode: Episode
let recap: Recap
let writer: string

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  show = await buildShow({ payload, title: 'Smash' })
  episode = await buildEpisode({ payload, show: show.id, number: 2, title: 'The Callback' })
  recap = await buildDraft({ payload, headline: 'Second call', body: text(...paragraphs) })
  writer = await signIn({ payload, role: 'writer' })
})

const post = async (verb: string, json: object = {}, as = writer) => {
  const { rev } = await newest({ payload, id: recap.id })
  return await rest(config, { method: 'POST', path: `/recaps/${recap.id}/${verb}`, as, base: rev ?? 0, json })
}

async function analyse(): Promise<Offer> {
  return (await post('analysis')).body
}

const linesOf = ({ items }: Pick<Offer, 'items'>) => items.map(lineOf)

function lineOf(item: Item): string {
  switch (item.kind) {
    case 'cast':
      return `${item.character} by ${item.performer}`
    case 'performance':
      return `${item.singers.join(' and ')} sings ${item.song} of ${item.originalArtist}`
    case 'mention':
      return `mention of ${item.record}`
    default:
      return `${item.kind} ${item.words}`
  }
}

const acceptAll = async () =>
  await post('take', { accept: (await analyse()).items.map(({ key }) => ({ key })) })

describe('what an analysis of a draft proposes', () => {
  it('is the episode, the cast and what is sung, of a show that the text alone names', async () => {
    const offer = await analyse()
    expect(offer.show).toEqual({ id: show.id, title: 'Smash' })
    expect(linesOf(offer)).toEqual([
      'episode ',
      'Karen Cartwright by Katharine McPhee',
      'Ivy Lynn by Megan Hilty',
      'Derek by Jack Davenport',
      'Karen Cartwright sings Call Me of Blondie',
    ])
  })

  it('is nothing that belongs to an episode, of an essay', async () => {
    recap = await buildDraft({ payload, kind: 'show', show: show.id, body: text(...paragraphs) })
    expect(linesOf(await analyse())).toEqual([
      'Karen Cartwright by Katharine McPhee',
      'Ivy Lynn by Megan Hilty',
      'Derek by Jack Davenport',
    ])
  })

  it('changes nothing', async () => {
    const before = await newest({ payload, id: recap.id })
    await analyse()
    expect(await newest({ payload, id: recap.id })).toEqual(before)
  })

  it('is told to nobody who may not write recaps', async () => {
    const photoDesk = await signIn({ payload, role: 'photo-desk' })
    expect((await post('analysis', {}, photoDesk)).status).toBe(403)
    expect((await post('take', { accept: [] }, '')).status).toBe(403)
  })
})

describe('taking what is proposed', () => {
  it('makes the records, links their names, and leaves every word as it was', async () => {
    const { body, status } = await acceptAll()
    expect(status).toBe(200)
    expect(body.left).toEqual([])
    const draft = await newest({ payload, id: recap.id })
    expect(draft).toMatchObject({ show: show.id, episode: episode.id })
    const { text: words, passages } = readWritten(draft.body)
    expect(words).toBe(paragraphs.join('\n\n'))
    const linked = passages.flatMap(({ pieces }) => pieces.filter(({ mention }) => mention))
    expect(linked.map(({ start, end }) => words.slice(start, end))).toEqual([
      'Karen Cartwright',
      'Ivy Lynn',
      'Karen',
      'Call Me',
      'Derek',
      'Ivy',
      'Karen',
    ])
  })

  it('says of the records where they come from, and that they are not to be seen before the episode', async () => {
    await acceptAll()
    const { docs } = await payload.find({
      collection: 'characters',
      sort: 'name',
      depth: 1,
      overrideAccess: true,
    })
    expect(docs.map(({ name }) => name)).toEqual(['Derek', 'Ivy Lynn', 'Karen Cartwright'])
    expect(docs[2]).toMatchObject({
      madeFrom: `Second call (${recap.id})`,
      firstEpisode: { id: episode.id },
      performers: [{ person: { name: 'Katharine McPhee' } }],
    })
    const performances = await payload.find({ collection: 'performances', depth: 1, overrideAccess: true })
    expect(performances.docs).toMatchObject([
      {
        song: { title: 'Call Me', originalArtist: 'Blondie', writtenForShow: false },
        characters: [{ name: 'Karen Cartwright' }],
        ...{ setting: 'rehearsal', extent: 'whole', order: 1 },
      },
    ])
  })

  it('leaves nothing to propose', async () => {
    await acceptAll()
    expect(linesOf(await analyse())).toEqual([])
  })

  it('takes what somebody has put right', async () => {
    const offer = await analyse()
    const accept = offer.items.map((item) => {
      if (item.kind === 'cast' && item.character === 'Derek')
        return { key: item.key, change: { character: 'Derek Wills' } }
      if (item.kind === 'performance')
        return { key: item.key, change: { singers: ['Ivy Lynn'], extent: 'part' } }
      return { key: item.key }
    })
    await post('take', { accept })
    const { docs } = await payload.find({ collection: 'performances', depth: 1, overrideAccess: true })
    expect(docs).toMatchObject([{ characters: [{ name: 'Ivy Lynn' }], extent: 'part' }])
    const names = await payload.find({ collection: 'characters', sort: 'name', overrideAccess: true })
    expect(names.docs.map(({ name }) => name)).toContain('Derek Wills')
  })

  it('matches people and characters that are known, and adds who plays a part from here on', async () => {
    const person = await buildPerson({ payload, name: 'Katharine McPhee' })
    const before = await buildPerson({ payload, name: 'Somebody Else' })
    const karen = await buildCharacter({ payload, show: show.id, performers: [{ person: before.id }] })
    await acceptAll()
    const { docs } = await payload.find({ collection: 'people', sort: 'name', overrideAccess: true })
    expect(docs.map(({ name }) => name)).toEqual([
      'Jack Davenport',
      'Katharine McPhee',
      'Megan Hilty',
      'Somebody Else',
    ])
    const { performers } = await payload.findByID({
      collection: 'characters',
      id: karen.id,
      depth: 0,
      overrideAccess: true,
    })
    expect(performers).toMatchObject([{ person: before.id }, { person: person.id, from: episode.id }])
  })

  it('says what the text no longer says, and what wants an episode', async () => {
    const { items } = await analyse()
    const song = items.find(({ kind }) => kind === 'performance')
    const { body } = await post('take', { accept: [{ key: 'cast|nobody|nowhere' }, { key: song?.key }] })
    expect(body.left).toEqual([
      { key: 'cast|nobody|nowhere', why: 'The text no longer says so.' },
      { key: song?.key, why: 'Choose the episode first.' },
    ])
  })

  it('writes nothing where somebody else has saved the recap, or where a part of it is refused', async () => {
    const { items } = await analyse()
    const accept = items.map(({ key }) => ({ key }))
    const stale = await rest(config, {
      method: 'POST',
      path: `/recaps/${recap.id}/take`,
      as: writer,
      base: 99,
      json: { accept },
    })
    expect(stale.status).toBe(409)
    expect(await payload.count({ collection: 'characters', overrideAccess: true })).toEqual({ totalDocs: 0 })
  })

  it('names what is wrong with a request', async () => {
    expect(await problem('take', {})).toBe('accept: should be a list.')
    expect(await problem('take', { accept: [{}] })).toBe('accept[0].key: should be a string.')
    expect(await problem('take', { accept: [{ key: 'x', change: { setting: 'moon' } }] })).toMatch(
      /^accept\[0\]\.change\.setting: should be one of audition/,
    )
    expect(await problem('refuse', { keys: [1] })).toBe('keys: should be a list of strings.')
  })
})

async function problem(verb: string, json: object): Promise<string> {
  const { body, status } = await post(verb, json)
  expect(status).toBe(400)
  return body.errors[0].message
}

describe('refusing what is proposed', () => {
  it('holds on this recap until it is asked again', async () => {
    const { items } = await analyse()
    const [, karen] = items
    const refused: Offer = (await post('refuse', { keys: [karen?.key] })).body
    expect(linesOf(refused)).not.toContain('Karen Cartwright by Katharine McPhee')
    expect((await analyse()).refused).toBe(1)
    const again: Offer = (await post('refuse', { keys: [], forget: true })).body
    expect(linesOf(again)).toContain('Karen Cartwright by Katharine McPhee')
  })
})
