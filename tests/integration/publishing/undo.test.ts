import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foundSite } from '#cms/publishing/found-site.ts'
import config from '#config'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildDraft,
  buildEpisode,
  buildLive,
  buildShow,
  change,
  liveRow,
  newest,
  publish,
} from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Recap } from '#types'

let payload: Payload
let as: string
let episode: string

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  await foundSite(payload)
  as = await signIn({ payload, role: 'editor' })
  const show = await buildShow({ payload, title: 'Smash' })
  episode = (await buildEpisode({ payload, show: show.id, airsAt: '2012-02-14T03:00:00Z' })).id
})

const undo = (id: string, base: number) =>
  rest(config, { as, method: 'POST', path: `/recaps/${id}/undo`, base })
const live = async (id: string): Promise<Recap | null> => await liveRow({ payload, id })

describe('undo', () => {
  it('brings back what was live before, and leaves the text as the newest draft', async () => {
    const { id } = await buildLive({ payload, episode, headline: 'First', dek: 'A dek' })
    await publish({ payload, id, base: 1, data: { headline: 'Mistake', dek: null } })
    const { status, body } = await undo(id, 2)
    expect([status, body.isLive]).toEqual([200, true])
    expect(await live(id)).toMatchObject({ headline: 'First', dek: 'A dek', liveRev: 3 })
    expect(await newest({ payload, id })).toMatchObject({ headline: 'Mistake', rev: body.rev, liveRev: 3 })
  })

  it('keeps a newer draft', async () => {
    const { id } = await buildLive({ payload, episode, headline: 'First' })
    await publish({ payload, id, base: 1, data: { headline: 'Mistake' } })
    await change({ payload, id, base: 2, data: { headline: 'Typed since' }, draft: true })
    await undo(id, 3)
    expect(await live(id)).toMatchObject({ headline: 'First' })
    expect(await newest({ payload, id })).toMatchObject({ headline: 'Typed since' })
  })

  it('takes the page off where nothing was live before', async () => {
    const { id } = await buildLive({ payload, episode, headline: 'First' })
    expect((await undo(id, 1)).body.isLive).toBe(false)
    expect(await live(id)).toBeNull()
    expect(await newest({ payload, id })).toMatchObject({ headline: 'First' })
  })

  it('is not kept from it by a rule that a record breaks since', async () => {
    const { id } = await buildLive({ payload, episode, headline: 'First' })
    await publish({ payload, id, base: 1, data: { headline: 'Mistake' } })
    const { docs } = await payload.find({ collection: 'shows', limit: 1 })
    await payload.update({ collection: 'shows', id: docs[0]?.id ?? '', data: { graded: true } })
    expect((await undo(id, 2)).status).toBe(200)
    expect(await live(id)).toMatchObject({ headline: 'First' })
  })

  it('is refused for what is not live, on an old revision and for a writer', async () => {
    const draft = await buildDraft({ payload, episode })
    expect((await undo(draft.id, 1)).status).toBe(409)
    const { id } = await buildLive({ payload, episode, safeHeadline: 'Another' })
    await change({ payload, id, base: 1, data: { headline: 'Typed' }, draft: true })
    expect((await undo(id, 1)).status).toBe(409)
    as = await signIn({ payload, role: 'writer' })
    expect((await undo(id, 2)).status).toBe(403)
    expect(await live(id)).not.toBeNull()
  })
})

describe('a quick take', () => {
  it('becomes the full recap under one address, and another item in feeds', async () => {
    const take = await buildLive({ payload, episode, headline: 'Take', isTake: true })
    const full = await publish({ payload, id: take.id, base: 1, data: { headline: 'Full', isTake: false } })
    const row = await live(take.id)
    expect(row?.slug).toBe(take.slug)
    expect(row?.feedId).toBe(`${take.feedId}/full`)
    expect(row?.firstPublishedAt).toBe(take.firstPublishedAt)
    expect(row?.feedAt).toBe(row?.livePublishedAt)
    await publish({ payload, id: take.id, base: full.rev ?? 0, data: { isTake: true } })
    const again = await publish({ payload, id: take.id, base: (full.rev ?? 0) + 1, data: { isTake: false } })
    expect(again.feedId).toBe(row?.feedId)
    expect(again.feedAt).toBe(row?.feedAt)
  })
})

describe('a correction', () => {
  it('is something that readers see again; a comma is not', async () => {
    const { id, revisedAt } = await buildLive({ payload, episode, headline: 'First' })
    await publish({ payload, id, base: 1, data: { headline: 'A comma,' } })
    expect((await live(id))?.revisedAt).toBe(revisedAt)
    const corrections = [{ at: '2012-02-15T00:00:00.000Z', text: 'It is Karen.' }]
    await publish({ payload, id, base: 2, data: { corrections } })
    const moved = (await live(id))?.revisedAt ?? ''
    expect(moved > (revisedAt ?? '')).toBe(true)
    await publish({ payload, id, base: 3, data: { headline: 'Another comma,' } })
    expect((await live(id))?.revisedAt).toBe(moved)
  })
})
