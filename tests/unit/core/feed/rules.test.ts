import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { toAtom } from '#core/feed/atom.ts'
import type { Feed } from '#core/feed/feed.ts'
import { toJsonFeed } from '#core/feed/json-feed.ts'
import { toRss } from '#core/feed/rss.ts'
import { feeds, site } from './feed-of.ts'

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => many.has(name),
})
const many = new Set(['item', 'entry', 'link', 'atom:link', 'category', 'dc:creator'])

// biome-ignore lint/suspicious/noExplicitAny: whatever the parser makes of it
const channelOf = (feed: Feed): any => parser.parse(toRss(feed, { site })).rss.channel
// biome-ignore lint/suspicious/noExplicitAny: whatever the parser makes of it
const atomOf = (feed: Feed): any => parser.parse(toAtom(feed, { site })).feed
const rfc822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

// The rules of the W3C's feed validation service by the names that it gives them.
describe.each(Object.entries(feeds))('%s keeps', (_what, feed) => {
  const [rss, atom] = [toRss(feed, { site }), toAtom(feed, { site })]

  it('SAXError: it is well-formed', () => {
    for (const xml of [rss, atom]) expect(XMLValidator.validate(xml)).toBe(true)
    expect(() => JSON.parse(toJsonFeed(feed, { site }))).not.toThrow()
  })

  it('EncodingMismatch: it says that it is UTF-8, and is', () => {
    for (const xml of [rss, atom]) {
      expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true)
      expect(xml.isWellFormed()).toBe(true)
    }
  })

  it('UndefinedNamespace: every prefix is declared', () => {
    for (const xml of [rss, atom]) {
      const plain = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')
      const used = [...plain.matchAll(/<\/?([a-z]+):/g)].map(([, prefix]) => prefix)
      for (const prefix of used) expect(xml).toContain(`xmlns:${prefix}="`)
    }
  })

  it('MissingTitle, MissingLink, MissingDescription: the channel says what it is', () => {
    const channel = channelOf(feed)
    expect(channel.title).toBeTruthy()
    expect(channel.description).toBeTruthy()
    expect(channel.link).toEqual([`${site}${feed.page}`])
  })

  it('InvalidRFC2822Date: dates of RSS are RFC 822, and exist', () => {
    const channel = channelOf(feed)
    for (const date of [channel.lastBuildDate, ...(channel.item ?? []).map(pubDateOf)]) {
      expect(date).toMatch(rfc822)
      expect(new Date(date).toUTCString()).toBe(date)
    }
  })

  it('InvalidRFC3339Date: dates of Atom are RFC 3339', () => {
    const { updated, entry = [] } = atomOf(feed)
    const dates = [updated, ...entry.flatMap((one: Record<string, string>) => [one.published, one.updated])]
    for (const date of dates) expect(date).toMatch(rfc3339)
  })

  it('MissingGuid, DuplicateIds: each item has an id of its own, which is no address', () => {
    const guids = (channelOf(feed).item ?? []).map((item: { guid: Record<string, string> }) => item.guid)
    expect(new Set(guids.map((guid: Record<string, string>) => guid['#text'])).size).toBe(guids.length)
    for (const guid of guids) {
      expect(guid['#text']).toBeTruthy()
      expect(guid['@_isPermaLink']).toBe('false')
    }
  })

  it('MissingAtomSelfLink: it says where it is', () => {
    const selves = [...channelOf(feed)['atom:link'], ...atomOf(feed).link].filter(
      (link: Record<string, string>) => link['@_rel'] === 'self',
    )
    expect(selves).toHaveLength(2)
  })

  it('InvalidFullLink, RelativeUrl: every address is absolute', () => {
    const addresses = [...(rss + atom).matchAll(/(?:href|src|url)="([^"]*)"/g)].map(([, address]) => address)
    for (const address of addresses) expect(address).toMatch(/^https?:\/\//)
  })

  it('InvalidMIMEType: links say what they lead to', () => {
    for (const link of atomOf(feed).link as Record<string, string>[])
      if (link['@_rel'] !== 'hub') expect(link['@_type']).toMatch(/^[a-z]+\/[a-z.+-]+$/)
  })

  it('SecurityRisk: no text brings a script, a style or a frame', () => {
    for (const text of [rss, atom])
      expect(text).not.toMatch(/<(?:script|style|iframe|object|form)\b|\son\w+="|style="/i)
  })

  it('MissingAuthor: every entry has an author, or the feed has one (RFC 4287, 4.1.1)', () => {
    expect(atomOf(feed).author.name).toBe('Previously')
  })

  it('DuplicateAlternateLink: there is one of each (RFC 4287, 4.1.1)', () => {
    const { link, entry = [] } = atomOf(feed)
    const alternates = (links: Record<string, string>[]) =>
      links.filter((one) => one['@_rel'] === 'alternate')
    expect(alternates(link)).toHaveLength(1)
    for (const one of entry) expect(alternates(one.link)).toHaveLength(1)
  })

  it('archives (RFC 5005, 4): an archive says so and leads to the current feed, never to itself', () => {
    const links = new Map(
      (atomOf(feed).link as Record<string, string>[]).map((link) => [link['@_rel'], link['@_href']]),
    )
    expect(atom.includes('<fh:archive/>')).toBe(feed.address.month !== null)
    expect(links.has('current')).toBe(feed.address.month !== null)
    expect(links.has('prev-archive')).toBe(feed.older !== null)
    expect(links.get('prev-archive')).not.toBe(links.get('self'))
  })
})

function pubDateOf({ pubDate }: { pubDate: string }): string {
  return pubDate
}
