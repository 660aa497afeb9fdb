import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertRows } from '#cms/database/index.ts'
import { placesOf } from '#cms/publishing/receipt-places.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { mostEntries, recordsPerFile, sitemapPath } from '#core/seo/sitemap.ts'
import { readNews } from '#data/news.ts'
import { readSitemap, readSitemapCount } from '#data/sitemap.ts'
import { buildRecapOf, buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import { publish, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

const write = { depth: 0, overrideAccess: true } as const

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
})

async function changes(): Promise<Map<string, number | null>> {
  const entries = await readSitemap(read(payload))
  return new Map(
    entries.map(({ path, changedAt }) => [path, changedAt === null ? null : Date.parse(changedAt)]),
  )
}

/** What `act` moves; every path whose change is later than before. */
async function movedBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = await changes()
  await act()
  const after = await changes()
  return [...after].filter(([path, at]) => (at ?? 0) > (before.get(path) ?? 0)).map(([path]) => path)
}

describe('what a sitemap says of a change', () => {
  it('follows a correction to the recap, what it names, and the lists that it stands in', async () => {
    const data = { headline: 'Corrected' }
    const moved = await movedBy(() => publish({ payload, id: world.recap.id, base: 1, data }))
    expect(moved).toEqual(expect.arrayContaining(['/', '/recaps', paths.show, paths.recap]))
    expect(moved).toEqual(expect.arrayContaining([paths.karen, paths.callMe]))
  })

  it('follows a change of a character to their page and their show, and to no recap', async () => {
    const data = { name: 'Karen C.' }
    const moved = await movedBy(() =>
      payload.update({ collection: 'characters', id: world.karen.id, data, ...write }),
    )
    expect(moved).toEqual(expect.arrayContaining([paths.karen, paths.show, `${paths.show}/characters`]))
    expect(moved).not.toContain(paths.recap)
    expect(moved).not.toContain(paths.callMe)
  })

  it('does not move without one, and says nothing where it is not known', async () => {
    expect(await movedBy(async () => {})).toEqual([])
    const known = await changes()
    for (const path of ['/shows', '/songs', paths.episode]) expect(known.get(path), path).toBeNull()
  })
})

describe('a sitemap', () => {
  it('has the safe picture of a recap and not the other', async () => {
    const picture = async (alt: string) => {
      const image = sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
      const bytes = await image.png().toBuffer()
      const file = { data: bytes, name: `${randomUUID()}.png`, mimetype: 'image/png', size: bytes.byteLength }
      return await payload.create({ collection: 'media', data: { alt }, file, ...write })
    }
    const [inside, safe] = [await picture('Inside'), await picture('Safe')]
    const data = { image: inside.id, safeImage: safe.id }
    await publish({ payload, id: world.recap.id, base: 1, data })
    const entries = await readSitemap(read(payload))
    const images = entries.flatMap(({ image }) => image ?? [])
    expect(images).toEqual([`/media/${safe.id}/1280.jpeg`])
  })

  it('leaves to the next what would be too much, and each page stands in one', async () => {
    const more = recordsPerFile + 5
    const rows = Array.from({ length: more }, (_, index) => ({
      ...{ id: randomUUID(), path: `/tags/tag-${index}`, recordCollection: 'tags', recordId: randomUUID() },
      ...{ showId: 'site', current: true, isPublic: true, changedAt: new Date().toISOString() },
    }))
    await inTransaction(payload, async (req) => await insertRows({ req, collection: 'addresses', rows }))
    expect(await readSitemapCount(read(payload))).toBe(2)
    const files = [await readSitemap(read(payload), '1'), await readSitemap(read(payload), '2')]
    const all = files.flat().map(({ path }) => path)
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((path) => path.startsWith('/tags/tag-'))).toHaveLength(more)
    for (const file of files) expect(file.length).toBeLessThanOrEqual(mostEntries)
    expect(await readSitemap(read(payload), '3')).toEqual([])
    for (const path of ['/tags/tag-1', '/tags/tag-999']) {
      const { sitemap } = await inTransaction(
        payload,
        async (req) => await placesOf({ req, recap: world.recap, path }),
      )
      const listing = files.findIndex((file) => file.some((entry) => entry.path === path))
      expect(sitemap).toBe(sitemapPath(listing + 1))
    }
  })

  it('is one, of lists alone, where nothing is published yet', async () => {
    await unpublish({ payload, id: world.recap.id, base: 1 })
    expect(await readSitemapCount(read(payload))).toBe(1)
  })
})

describe('the news', () => {
  it('are what was published first in the last two days, by its safe face', async () => {
    const fresh = await buildRecapOf({ payload, world, safeHeadline: 'Fresh' })
    await age({ id: world.recap.id, days: 3 })
    await publish({ payload, id: world.recap.id, base: 1, data: { dek: 'Corrected just now' } })
    const { publication, recaps } = await readNews(read(payload))
    expect(publication).toBe('Previously')
    expect(recaps.map(({ headline }) => headline)).toEqual(['Fresh'])
    expect(JSON.stringify(recaps)).not.toContain('Inside')
    await unpublish({ payload, id: fresh.id, base: 1 })
    expect((await readNews(read(payload))).recaps).toEqual([])
  })
})

async function age({ id, days }: { id: string; days: number }): Promise<void> {
  const firstPublishedAt = new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString()
  await payload.db.updateOne({ collection: 'recaps', id, data: { firstPublishedAt } })
}
