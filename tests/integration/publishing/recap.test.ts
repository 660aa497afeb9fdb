import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foundSite } from '#cms/publishing/found-site.ts'
import { restoreAsDraft } from '#cms/publishing/restore.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildLive,
  buildShow,
  change,
  liveRow,
  newest,
  publish,
  text,
  unpublish,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Character, Episode, Show } from '#types'

let payload: Payload
let show: Show
let episode: Episode
let karen: Character

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  await foundSite(payload)
  show = await buildShow({ payload, title: 'Smash' })
  episode = await buildEpisode({ payload, show: show.id, title: 'The Callback' })
  karen = await buildCharacter({ payload, show: show.id })
})

describe('what goes on the air, and off it', () => {
  it('is only what is published', async () => {
    const draft = await buildDraft({ payload, episode: episode.id })
    expect(await liveRow({ payload, id: draft.id })).toBeNull()
    const live = await publish({ payload, id: draft.id, base: 1 })
    expect(live).toMatchObject({ rev: 2, liveRev: 2, _status: 'published', slug: 'outside' })
    expect(live.feedId).toMatch(/^tag:localhost,\d{4}-\d\d-\d\d:recaps\//)
  })

  it('stays the same through an update that names neither draft nor status', async () => {
    const { id } = await buildLive({ payload, episode: episode.id })
    await change({ payload, id, base: 1, data: { headline: 'A pending draft' }, draft: true })
    await change({ payload, id, base: 2, data: { dek: 'More' } })
    expect(await liveRow({ payload, id })).toMatchObject({
      headline: 'Inside',
      liveRev: 1,
      _status: 'published',
    })
    expect(await newest({ payload, id })).toMatchObject({ headline: 'A pending draft', dek: 'More', rev: 3 })
  })

  it('stays the same when an old draft is restored', async () => {
    const { id } = await buildDraft({ payload, episode: episode.id, headline: 'First' })
    await publish({ payload, id, base: 1, data: { headline: 'Second' } })
    const { docs } = await payload.findVersions({
      collection: 'recaps',
      where: { 'version.headline': { equals: 'First' } },
    })
    const version = docs[0]?.id ?? ''
    await expect(payload.restoreVersion({ collection: 'recaps', id: version })).rejects.toMatchObject({
      status: 400,
    })
    const req = await createLocalReq({ context: { baseRevision: 2 } }, payload)
    await restoreAsDraft({ req, version, overrideAccess: true })
    expect(await liveRow({ payload, id })).toMatchObject({ headline: 'Second', liveRev: 2 })
    expect(await newest({ payload, id })).toMatchObject({ headline: 'First', rev: 3, liveRev: 2 })
  })

  it('is the newest text when somebody publishes, with the fields that the request brings', async () => {
    const { id } = await buildLive({ payload, episode: episode.id })
    await change({ payload, id, base: 1, data: { dek: 'Pending' }, draft: true })
    await publish({ payload, id, base: 2, data: { headline: 'Brought' } })
    expect(await liveRow({ payload, id })).toMatchObject({ headline: 'Brought', dek: 'Pending', liveRev: 3 })
  })

  it('goes off by unpublish and keeps a pending draft, even one that lacks everything', async () => {
    const { id } = await buildLive({ payload, episode: episode.id })
    await change({ payload, id, base: 1, data: { headline: '', authors: [] }, draft: true })
    await unpublish({ payload, id, base: 2 })
    expect(await liveRow({ payload, id })).toBeNull()
    expect(await newest({ payload, id })).toMatchObject({ headline: '', rev: 3, _status: 'draft' })
  })

  it('goes off by trash and does not come back from there by itself', async () => {
    const { id } = await buildLive({ payload, episode: episode.id })
    await change({ payload, id, base: 1, data: { deletedAt: new Date().toISOString() } })
    expect(await liveRow({ payload, id })).toBeNull()
    await payload.update({
      collection: 'recaps',
      id,
      data: { deletedAt: null },
      trash: true,
      context: { baseRevision: 2 },
    })
    expect(await liveRow({ payload, id })).toBeNull()
    expect(await newest({ payload, id })).toMatchObject({ headline: 'Inside', rev: 3 })
  })

  it('keeps its first publication for ever', async () => {
    const first = await buildLive({ payload, episode: episode.id })
    await unpublish({ payload, id: first.id, base: 1 })
    const again = await publish({ payload, id: first.id, base: 2, data: { headline: 'Better' } })
    expect(again.firstPublishedAt).toEqual(first.firstPublishedAt)
    expect(again.feedId).toBe(first.feedId)
  })

  it('cannot be changed in bulk', async () => {
    const { id } = await buildLive({ payload, episode: episode.id })
    const where = { id: { equals: id } }
    await expect(payload.update({ collection: 'recaps', where, data: { dek: 'x' } })).rejects.toMatchObject({
      status: 400,
    })
    await expect(payload.delete({ collection: 'recaps', where })).rejects.toMatchObject({ status: 400 })
  })
})

describe('a write', () => {
  it('without its base revision is refused', async () => {
    const { id } = await buildDraft({ payload, episode: episode.id })
    await expect(payload.update({ collection: 'recaps', id, data: { dek: 'x' } })).rejects.toMatchObject({
      status: 428,
    })
    await expect(payload.delete({ collection: 'recaps', id })).rejects.toMatchObject({ status: 428 })
  })

  it.each([
    ['a save', { dek: 'x' }, true],
    ['a publish', { _status: 'published' as const }, false],
    ['an unpublish', { _status: 'draft' as const }, false],
    ['a trash', { deletedAt: '2026-01-01T00:00:00.000Z' }, false],
  ])('on an old revision is refused, naming who saved: %s', async (_what, data, draft) => {
    const { id } = await buildLive({ payload, episode: episode.id })
    await change({ payload, id, base: 1, data: { dek: 'theirs' } })
    await expect(change({ payload, id, base: 1, data, draft })).rejects.toMatchObject({
      status: 409,
      data: { stale: { rev: 2, savedBy: 'Previously' } },
    })
    expect(await newest({ payload, id })).toMatchObject({ dek: 'theirs', rev: 2 })
    expect(await liveRow({ payload, id })).not.toBeNull()
  })

  it('wins once when twenty are made on one base, also with the newest version dated an hour ahead', async () => {
    const { id } = await buildDraft({ payload, episode: episode.id })
    const { docs } = await payload.findVersions({ collection: 'recaps', where: { parent: { equals: id } } })
    const versionData = { ...docs[0], updatedAt: new Date(Date.now() + 3_600_000).toISOString() } as never
    await payload.db.updateVersion({ collection: 'recaps', id: docs[0]?.id ?? '', versionData })
    const tries = Array.from({ length: 20 }, (_, index) =>
      change({ payload, id, base: 1, data: { headline: `Writer ${index}` }, draft: true }),
    )
    const results = await Promise.allSettled(tries)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.status] : []))
    expect(new Set(reasons)).toEqual(new Set([409]))
  })
})

describe('publishing', () => {
  it.each([
    ['episode', { episode: null }],
    ['headline', { headline: ' ' }],
    ['authors', { authors: [] }],
    ['body', { body: text('') }],
  ])('names what is missing: %s', async (path, data) => {
    const { id } = await buildDraft({ payload, episode: episode.id })
    await expect(publish({ payload, id, base: 1, data })).rejects.toMatchObject({
      status: 400,
      data: { errors: [expect.objectContaining({ path })] },
    })
    expect(await liveRow({ payload, id })).toBeNull()
  })

  it('is refused while a mention has lost its record, and the words stay', async () => {
    const body = text(`Then [Karen](characters:${karen.id}) sings.`)
    const { id } = await buildDraft({ payload, episode: episode.id, body })
    await payload.delete({ collection: 'characters', id: karen.id })
    await expect(publish({ payload, id, base: 1 })).rejects.toMatchObject({
      status: 400,
      data: {
        errors: [expect.objectContaining({ path: 'body', message: expect.stringContaining('“Karen”') })],
      },
    })
    expect(JSON.stringify((await newest({ payload, id })).body)).toContain('Karen')
  })

  it('writes the mentions, and makes what they name public, in the same transaction', async () => {
    const body = text('One.', `Then [Karen](characters:${karen.id}) sings.`)
    const { id } = await buildLive({ payload, episode: episode.id, body })
    const { docs } = await payload.find({ collection: 'mentions' })
    expect(docs).toMatchObject([
      {
        recapId: id,
        target: `characters:${karen.id}`,
        words: 'Karen',
        sentence: 'Then Karen sings.',
        paragraph: 2,
      },
    ])
    const address = await payload.find({ collection: 'addresses', where: { recordId: { equals: karen.id } } })
    expect(address.docs).toMatchObject([
      { path: '/shows/smash/characters/karen-cartwright', current: true, isPublic: true },
    ])
    await unpublish({ payload, id, base: 1 })
    expect((await payload.find({ collection: 'mentions' })).totalDocs).toBe(0)
    const after = await payload.find({ collection: 'addresses', where: { recordId: { equals: karen.id } } })
    expect(after.docs).toMatchObject([{ current: true, isPublic: false }])
  })

  it('keeps a record public while another live recap mentions it', async () => {
    const body = text(`[Karen](characters:${karen.id}) sings.`)
    const first = await buildLive({ payload, episode: episode.id, body })
    await buildLive({ payload, episode: episode.id, body, safeHeadline: 'Another' })
    await unpublish({ payload, id: first.id, base: 1 })
    const { docs } = await payload.find({
      collection: 'addresses',
      where: { recordId: { equals: karen.id } },
    })
    expect(docs).toMatchObject([{ isPublic: true }])
  })
})

describe('deleting', () => {
  it('is refused for what something points to, with the list', async () => {
    const body = text(`[Karen](characters:${karen.id}) sings.`)
    const { id } = await buildLive({ payload, episode: episode.id, body })
    for (const [collection, record] of [
      ['characters', karen.id],
      ['episodes', episode.id],
    ] as const) {
      await expect(payload.delete({ collection, id: record })).rejects.toMatchObject({
        status: 409,
        data: { references: [{ collection: 'recaps', id }] },
      })
    }
    await expect(payload.delete({ collection: 'shows', id: show.id })).rejects.toMatchObject({ status: 409 })
  })

  it('a live recap for good takes it off the air and keeps its address from others', async () => {
    const { id } = await buildLive({ payload, episode: episode.id })
    await payload.delete({ collection: 'recaps', id, context: { baseRevision: 1 } })
    const other = await buildDraft({ payload, episode: episode.id, slug: 'outside' })
    await expect(publish({ payload, id: other.id, base: 1 })).rejects.toMatchObject({
      status: 400,
      data: { errors: [expect.objectContaining({ path: 'slug' })] },
    })
  })
})
