import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Feed } from '#core/feed/feed.ts'
import { feedPath } from '#core/feed/feed-address.ts'
import { mostItems } from '#core/feed/fit.ts'
import { monthOf } from '#core/feed/month.ts'
import { buildRecapOf, buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import { publish, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { answerAt, buildNora, feedAt } from './feed-at.ts'

let payload: Payload
let world: World
let authors: Awaited<ReturnType<typeof buildNora>>

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
  authors = await buildNora(payload)
  await publish({ payload, id: world.recap.id, base: 1, data: { authors } })
})

/** A live recap that was first published at another time. */
async function publishedAt(at: string, safeHeadline = at): Promise<string> {
  const { id } = await buildRecapOf({ payload, world, safeHeadline, authors })
  await payload.db.updateOne({ collection: 'recaps', id, data: { firstPublishedAt: at } })
  await payload.db.updateMany({
    collection: 'mentions',
    where: { recapId: { equals: id } },
    data: { publishedAt: at },
  })
  return id
}

/** A feed and all of its archives, the newest document first, each as a reader would have it. */
async function chainOf(of: string): Promise<Feed[]> {
  const first = await feedAt(payload, feedPath({ of }))
  const shown = first.items.slice(0, mostItems)
  const next = first.items[mostItems]
  const chain: Feed[] = [{ ...first, items: shown }]
  for (let month = next ? monthOf(next.publishedAt) : null; month !== null && chain.length < 20; ) {
    const archive = await feedAt(payload, feedPath({ of, month }))
    chain.push(archive)
    month = archive.older
  }
  return chain
}

describe('the archives of a feed', () => {
  it.each(['/', paths.show, paths.karen, '/authors/nora'])(
    'have with it every recap of %s, each in one month',
    async (of) => {
      for (let day = 10; day < 44; day += 1) await publishedAt(new Date(Date.UTC(2012, 5, day)).toISOString())
      await publishedAt('2011-12-31T23:59:59.999Z')
      await publishedAt('2012-02-01T00:00:00.000Z')
      const chain = await chainOf(of)
      const [, ...archives] = chain
      expect(archives.map(({ address }) => address.month)).toEqual(['2012-06', '2012-02', '2011-12'])
      const ids = archives.flatMap(({ items }) => items.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      const all = new Set(chain.flatMap(({ items }) => items.map(({ id }) => id)))
      expect(all.size).toBe(37)
      expect(new Set(chain.map(({ id }) => id)).size).toBe(1)
    },
  )

  it('keep their members whatever is published, corrected or taken off elsewhere', async () => {
    const kept = await publishedAt('2012-02-01T00:00:00.000Z')
    const gone = await publishedAt('2012-02-20T00:00:00.000Z')
    const titles = async () =>
      (await feedAt(payload, '/feed/2012-02.xml')).items.map(({ publishedAt: at }) => at.slice(0, 10))
    expect(await titles()).toEqual(['2012-02-20', '2012-02-01'])
    await publish({ payload, id: kept, base: 1, data: { isUpdate: true } })
    await buildRecapOf({ payload, world, safeHeadline: 'New' })
    expect(await titles()).toEqual(['2012-02-20', '2012-02-01'])
    await unpublish({ payload, id: gone, base: 1 })
    expect(await titles()).toEqual(['2012-02-01'])
  })

  it('are there, and empty, for a month without recaps', async () => {
    await publishedAt('2012-02-01T00:00:00.000Z')
    const empty = await feedAt(payload, '/feed/2012-05.xml')
    expect(empty).toMatchObject({ items: [], older: '2012-02' })
    expect((await feedAt(payload, '/feed/2012-02.xml')).older).toBeNull()
  })

  it.each(['/feed/2999-12.xml', '/feed/1999-01.xml'])('are not there at %s', async (url) => {
    expect(await answerAt(read(payload), url)).toEqual({ kind: 'none' })
  })
})
