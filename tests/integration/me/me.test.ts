import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { follow } from '#acts/follow/follow.ts'
import { noteReading } from '#acts/me/note-reading.ts'
import { ownFeedSecret, steerOwnFeed } from '#acts/me/own-feed.ts'
import { noteChoice } from '#acts/place/note-choice.ts'
import { content } from '#core/content.ts'
import type { Place } from '#core/edition.ts'
import { ownFeedPath } from '#core/reader/own-feed.ts'
import { answerFeed } from '#data/feed/serve.ts'
import { readFollowAt } from '#data/me/follow-at.ts'
import { readMe } from '#data/me/me.ts'
import { readOwnOutlines } from '#data/me/outlines.ts'
import { buildStory, type Story } from '#tests/integration/data/boundary-world.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { newReader, type SomeReader } from './readers.ts'

let payload: Payload
let story: Story

beforeAll(async () => {
  payload = await startPayload()
  story = await buildStory(payload)
})

const at = (place: Place) => new Map([[story.show.id, place]])
const show = () => content.shows.path({ show: 'smash' })

/** The codes of the episodes of which a word is told that only they plant. */
function toldIn(value: unknown): string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return [
    ...new Set([...text.matchAll(/Secret(s\d\de\d\d)/gi)].map(([, code = '']) => code.toLowerCase())),
  ].sort()
}

async function poll(secret: string, format: 'xml' | 'atom' | 'json' = 'xml') {
  const path = ownFeedPath({ secret, format })
  const asked = { path, query: new URLSearchParams(), header: () => null, client: randomUUID() }
  return await answerFeed({ method: 'GET', ...asked })
}

async function feedOf({ reader }: SomeReader): Promise<string> {
  await steerOwnFeed({ reader, input: { how: 'make' } })
  return (await ownFeedSecret(reader)) ?? ''
}

const codes = ['s01e01', 's01e02', 's01e03', 's02e01'] as const

describe('a reader’s place', () => {
  it('tells of her shows how far she is, and what comes next by its code alone', async () => {
    const me = await readMe({ places: at('s01e02'), reader: null })
    expect(me.shows).toMatchObject([
      {
        show: { title: 'Smash', path: show() },
        label: 'S1 E2',
        line: { number: 2, aired: 3, total: 3 },
        ahead: 2,
        next: { code: 's01e03', label: 'S1 E3' },
      },
    ])
    expect((await readMe({ places: at('start'), reader: null })).shows).toMatchObject([
      { label: null, line: { number: 0, aired: 3, total: 3 }, ahead: 4, next: { code: 's01e01' } },
    ])
    expect((await readMe({ places: at('end'), reader: null })).shows).toMatchObject([
      { label: 'S2 E1', ahead: 0, next: null },
    ])
  })

  it.each([
    ['start', []],
    ['s01e01', codes.slice(0, 1)],
    ['s01e03', codes.slice(0, 3)],
    ['end', [...codes]],
  ])('at %s tells of nothing later, and of the recaps before', async (place, known) => {
    const { reader } = await newReader()
    for (const { newcomer, song } of story.chapters) {
      await follow({ reader, input: { path: `${show()}/characters/${newcomer.slug}`, how: 'follow' } })
      await follow({ reader, input: { path: `${show()}/songs/${song.slug}`, how: 'follow' } })
    }
    await follow({ reader, input: { path: show(), how: 'follow' } })
    const me = await readMe({ places: at(place), reader })
    expect(toldIn(me)).toEqual(known)
    expect(me.fresh).toHaveLength(known.length)
    // The show, and of each chapter the newcomer and the song.
    expect(me.follows).toHaveLength(1 + 2 * known.length)
  })

  it('leaves out of what is new what she has read, and says where she stopped', async () => {
    const { reader } = await newReader()
    const { fresh } = await readMe({ places: at('s01e03'), reader })
    const [half, whole] = fresh
    if (!half || !whole) throw new Error('There is nothing to read.')
    expect(await noteReading({ reader, input: { path: half.path, paragraph: '2', of: '9' } })).toBeNull()
    expect(await noteReading({ reader, input: { path: whole.path, paragraph: '9', of: '9' } })).toBeNull()
    const after = await readMe({ places: at('s01e03'), reader })
    expect(after.halfRead).toMatchObject({ recap: { id: half.id }, paragraph: 2, of: 9 })
    const ids = after.fresh.map(({ id }) => id)
    expect(ids).not.toContain(half.id)
    expect(ids).not.toContain(whole.id)
    await noteReading({ reader, input: { path: half.path, paragraph: '9', of: '9' } })
    expect((await readMe({ places: at('s01e03'), reader })).halfRead).toBeNull()
  })

  it('goes on with nothing that she has come to be before', async () => {
    const { reader } = await newReader()
    const last = (await readMe({ places: at('end'), reader })).fresh[0]
    await noteReading({ reader, input: { path: last?.path ?? '', paragraph: '1', of: '2' } })
    expect((await readMe({ places: at('s01e01'), reader })).halfRead).toBeNull()
  })

  it.each([
    [{ paragraph: '0', of: '3' }, 'paragraph'],
    [{ paragraph: '4', of: '3' }, 'paragraph'],
    [{ paragraph: '1', of: '99999' }, 'paragraph'],
    [{ paragraph: 'x', of: '3' }, 'paragraph'],
    [{ paragraph: '1', of: '3', path: '/shows/smash' }, 'recap'],
    [{ paragraph: '1', of: '3', path: '//x' }, 'recap'],
  ])('notes no reading of %o', async (input, wrong) => {
    const { reader } = await newReader()
    expect(await noteReading({ reader, input: { path: '/shows/smash/x', ...input } })).toBe(wrong)
  })
})

describe('following', () => {
  it('takes once, ends, and knows what it is of', async () => {
    const { reader } = await newReader()
    for (const how of ['follow', 'follow'])
      expect(await follow({ reader, input: { path: show(), how } })).toEqual({ path: show() })
    const rows = await payload.find({
      collection: 'reader-follows',
      where: { readerId: { equals: reader.id } },
      overrideAccess: true,
    })
    expect(rows.docs).toHaveLength(1)
    const found = async () => await readFollowAt({ reader, places: new Map(), path: show() })
    expect(await found()).toMatchObject({ of: { title: 'Smash', kind: 'shows' }, isFollowed: true })
    await follow({ reader, input: { path: show(), how: 'stop' } })
    expect(await found()).toMatchObject({ isFollowed: false })
  })

  it.each(['/nothing', '/shows/smash/s01e01', '', '//evil.example', '/tags/x'])(
    'finds nothing to follow at %s',
    async (path) => {
      const { reader } = await newReader()
      expect(await follow({ reader, input: { path, how: 'follow' } })).toEqual({ wrong: 'nothing' })
    },
  )

  it('does not tell of somebody whom she does not know yet', async () => {
    const { reader } = await newReader()
    const [last] = story.chapters.slice(-1)
    const path = `${show()}/characters/${last?.newcomer.slug}`
    expect(await readFollowAt({ reader, places: at('s01e01'), path })).toBeNull()
    expect(await readFollowAt({ reader, places: at('end'), path })).not.toBeNull()
  })
})

describe('a personal feed', () => {
  it.each([
    ['start', []],
    ['s01e02', codes.slice(0, 2)],
    ['end', [...codes]],
  ])('at %s has the recaps up to there and tells of nothing later, in each format', async (place, known) => {
    const mae = await newReader()
    await noteChoice({ choices: new Map(), show: story.show.id, place, session: mae.token })
    await follow({ reader: mae.reader, input: { path: show(), how: 'follow' } })
    const secret = await feedOf(mae)
    for (const format of ['xml', 'atom', 'json'] as const) {
      const { status, body, headers } = await poll(secret, format)
      expect([status, headers['cache-control']]).toEqual([200, 'private, max-age=0, must-revalidate'])
      expect(toldIn(Buffer.from(body ?? '').toString()), format).toEqual(known)
    }
  })

  it('moves on with her', async () => {
    const mae = await newReader()
    await follow({ reader: mae.reader, input: { path: show(), how: 'follow' } })
    const secret = await feedOf(mae)
    const say = async (place: Place) =>
      await noteChoice({ choices: new Map(), show: story.show.id, place, session: mae.token })
    const told = async () => toldIn(Buffer.from((await poll(secret)).body ?? '').toString())
    await say('s01e01')
    expect(await told()).toEqual(['s01e01'])
    await say('s01e02')
    expect(await told()).toEqual(['s01e01', 's01e02'])
  })

  it('has another address when she wants one, and none once it is ended', async () => {
    const mae = await newReader()
    const first = await feedOf(mae)
    const second = await feedOf(mae)
    expect(second).not.toBe(first)
    expect([(await poll(first)).status, (await poll(second)).status]).toEqual([404, 200])
    await steerOwnFeed({ reader: mae.reader, input: { how: 'stop' } })
    expect((await poll(second)).status).toBe(404)
    expect(await ownFeedSecret(mae.reader)).toBeNull()
    expect((await poll('x'.repeat(43))).status).toBe(404)
  })

  it('stands in the list for her feed reader, beside feeds that end where she is', async () => {
    const mae = await newReader()
    await noteChoice({ choices: new Map(), show: story.show.id, place: 's01e02', session: mae.token })
    await follow({ reader: mae.reader, input: { path: show(), how: 'follow' } })
    const secret = await feedOf(mae)
    const { outlines } = await readOwnOutlines({ reader: mae.reader, secret })
    expect(outlines).toEqual([
      expect.objectContaining({ path: `/me/feeds/${secret}` }),
      expect.objectContaining({ path: show(), through: 's01e02' }),
    ])
  })
})
