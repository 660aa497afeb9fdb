import { describe, expect, it } from 'vitest'
import { leastItems, mostBytes, mostItems, renderFitting } from '#core/feed/fit.ts'
import { toRss } from '#core/feed/rss.ts'
import { buildFeed, item, paragraph, site } from './feed-of.ts'

const itemsOf = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...item,
    id: `tag:x,2012:${index}`,
    body: paragraph('ö'.repeat(length / 2)),
    publishedAt: new Date(Date.UTC(2012, 5, 30 - index)).toISOString(),
  }))

const fitted = (changes: Parameters<typeof buildFeed>[0]) => {
  const bytes = renderFitting(buildFeed(changes), (feed) => toRss(feed, { site }))
  const xml = new TextDecoder().decode(bytes)
  return { size: bytes.byteLength, items: xml.split('<item>').length - 1, xml }
}

describe('a document of the newest items', () => {
  it('has thirty of them where they are short, and says where the next one is', () => {
    const { items, xml } = fitted({ items: itemsOf(mostItems + 1, 100) })
    expect(items).toBe(mostItems)
    expect(xml).toContain(`${site}/feed/2012-05.xml`)
  })

  it('leads nowhere where it has all of them', () => {
    expect(fitted({ items: itemsOf(mostItems, 100) }).xml).not.toContain('prev-archive')
  })

  it('has fewer where it would be too large', () => {
    const { items, size, xml } = fitted({ items: itemsOf(mostItems, 12_000) })
    expect(size).toBeLessThanOrEqual(mostBytes)
    expect(items).toBeLessThan(mostItems)
    expect(items).toBeGreaterThan(leastItems)
    expect(xml).toContain(`${site}/feed/2012-06.xml`)
  })

  it('has ten of them however long they are', () => {
    expect(fitted({ items: itemsOf(mostItems, 60_000) }).items).toBe(leastItems)
    expect(fitted({ items: itemsOf(3, 200_000) }).items).toBe(3)
  })
})

it('an archive has all of its month', () => {
  const address = { of: '/', format: 'xml' as const, month: '2012-06', through: null }
  expect(fitted({ address, items: itemsOf(mostItems + 9, 20_000) }).items).toBe(mostItems + 9)
})
