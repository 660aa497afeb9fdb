import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertRows } from '#cms/database/index.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import config from '#config'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildCharacter,
  buildEpisode,
  buildPerson,
  buildShow,
  buildSong,
} from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Show } from '#types'

let payload: Payload
let smash: Show
let other: Show
let writer: string

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  smash = await buildShow({ payload, title: 'Smash' })
  other = await buildShow({ payload, title: 'Kardinal Rules' })
  writer = await signIn({ payload, role: 'writer' })
})

async function search(q: string, subject: Record<string, string> = { show: smash.id }) {
  const query = new URLSearchParams({ q, ...subject })
  return await rest(config, { path: `/mentions/search?${query}`, as: writer })
}

async function found(q: string, subject?: Record<string, string>): Promise<string[]> {
  const { body } = await search(q, subject)
  return body.suggestions.map(
    ({ name, detail }: { name: string; detail: string | null }) => `${name}${detail ? ` (${detail})` : ''}`,
  )
}

async function make(name: string, collection = 'characters') {
  const json = { collection, name, show: smash.id }
  return await rest(config, { method: 'POST', path: '/mentions/make', as: writer, json })
}

describe('looking for a record to mention', () => {
  it('offers characters with who plays them, songs with their artists and episodes with their codes', async () => {
    const { id: person } = await buildPerson({ payload, name: 'Katharine McPhee' })
    await buildCharacter({ payload, show: smash.id, performers: [{ person }] })
    await buildSong({ payload, show: smash.id, title: 'Call Me', originalArtist: 'Blondie' })
    await buildEpisode({ payload, show: smash.id, number: 4, title: 'The Cost of Art' })
    expect(await found('kar')).toEqual(['Karen Cartwright (Katharine McPhee)', 'Kardinal Rules'])
    expect(await found('katharine')).toEqual(['Karen Cartwright (Katharine McPhee)'])
    expect(await found('blondie')).toEqual(['Call Me (Blondie)'])
    expect(await found('s1e4')).toEqual(['The Cost of Art (S1 E4)'])
    expect(await found('s01e04')).toEqual(['The Cost of Art (S1 E4)'])
  })

  it('offers the records of the own show first, whichever way the subject is named', async () => {
    await buildCharacter({ payload, show: other.id, name: 'Karla' })
    await buildCharacter({ payload, show: smash.id, name: 'Old Karsten' })
    const episode = await buildEpisode({ payload, show: smash.id })
    expect(await found('kar')).toEqual(['Old Karsten', 'Kardinal Rules', 'Karla'])
    expect(await found('kar', { episode: episode.id })).toEqual(['Old Karsten', 'Kardinal Rules', 'Karla'])
    expect(await found('kar', { show: other.id })).toEqual(['Kardinal Rules', 'Karla', 'Old Karsten'])
  })

  it('knows no accents, cases or apostrophes, and finds later names and aliases', async () => {
    const first = await buildEpisode({ payload, show: smash.id })
    await buildCharacter({
      ...{ payload, show: smash.id, name: 'Zoë O’Neil' },
      names: [{ name: 'Zoë Østergård', from: first.id }],
      aliases: [{ name: 'The Understudy' }],
    })
    for (const query of ['zoe', 'ZOË', 'oneil', "o'neil", 'ostergard', 'underst', 'zoe o'])
      expect(await found(query)).toEqual(['Zoë O’Neil'])
    expect(await found('neil zoe x')).toEqual([])
  })

  it('follows what is renamed, made and deleted', async () => {
    const { id } = await buildCharacter({ payload, show: smash.id, name: 'Karen' })
    expect(await found('karen')).toEqual(['Karen'])
    await payload.update({ collection: 'characters', id, data: { name: 'Ivy' }, overrideAccess: true })
    expect([await found('karen'), await found('ivy')]).toEqual([[], ['Ivy']])
    await payload.delete({ collection: 'characters', id, overrideAccess: true })
    expect(await found('ivy')).toEqual([])
  })

  it('finds one among a thousand records', async () => {
    const updatedAt = new Date(Date.now() - 3_600_000).toISOString()
    const rows = Array.from({ length: 1000 }, (_, at) => ({
      ...{ updatedAt, createdAt: updatedAt },
      ...{ id: `c-${at}`, show: smash.id, name: `Person ${at}`, slug: `person-${at}` },
    }))
    await inTransaction(payload, async (req) => await insertRows({ req, collection: 'characters', rows }))
    for (const at of [1, 22, 333, 444, 555]) expect((await found(`person ${at}`))[0]).toBe(`Person ${at}`)
  })

  it('is for staff only', async () => {
    const { status } = await rest(config, { path: '/mentions/search?q=kar' })
    expect(status).toBe(403)
  })
})

describe('making a record where a text mentions it', () => {
  it('makes a character of the show, and finds it when it is asked for again', async () => {
    const first = await make('Dev')
    expect(first).toMatchObject({ status: 201, body: { made: true, record: { name: 'Dev' } } })
    const second = await make('  dev ')
    expect(second).toMatchObject({ status: 200, body: { made: false, record: first.body.record } })
    expect(await found('dev')).toEqual(['Dev'])
  })

  it('makes one of it when two editors make it at the same time', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => make('Dev Sundaram')))
    expect(replies.map(({ status }) => status).sort()).toEqual([...Array(7).fill(200), 201])
    expect(new Set(replies.map(({ body }) => body.record.id)).size).toBe(1)
  })

  it('says which field is wrong', async () => {
    const reply = await rest(config, {
      ...{ method: 'POST', path: '/mentions/make', as: writer },
      json: { collection: 'songs', name: '', show: smash.id },
    })
    expect(reply.status).toBe(400)
    expect(reply.body.errors[0].message).toMatch(/^name:/)
    expect((await make('Dev', 'users')).status).toBe(400)
    const lost = { collection: 'songs', name: 'Lost', show: 'nowhere' }
    const nowhere = await rest(config, { method: 'POST', path: '/mentions/make', as: writer, json: lost })
    expect(nowhere.status).toBe(400)
  })

  it('is for staff only', async () => {
    const json = { collection: 'characters', name: 'Dev', show: smash.id }
    const { status } = await rest(config, { method: 'POST', path: '/mentions/make', json })
    expect(status).toBe(403)
  })
})
