import { parseAtomFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { toAtom } from '#core/feed/atom.ts'
import { buildFeed, feedWith, item, site } from './feed-of.ts'

const atom = (changes: Parameters<typeof buildFeed>[0] = {}) =>
  parseAtomFeed(toAtom(buildFeed(changes), { site }))

describe('a feed as Atom', () => {
  it('says what it is, by whom and where', () => {
    expect(atom()).toMatchObject({
      id: 'tag:previously.example,2012-01-01:feeds/site/site',
      title: { value: 'Previously' },
      updated: '2012-02-15T09:30:00.000Z',
      authors: [{ name: 'Previously', uri: `${site}/` }],
      links: [
        { rel: 'alternate', href: `${site}/`, type: 'text/html' },
        { rel: 'self', href: `${site}/feed.atom`, type: 'application/atom+xml' },
      ],
    })
  })

  it('gives each entry whole, with both of its dates and who did what', () => {
    const [entry] = atom({ items: [{ ...item, updatedAt: '2012-02-15T09:30:00.000Z' }] }).entries ?? []
    expect(entry).toMatchObject({
      id: item.id,
      title: { value: item.title },
      published: '2012-02-14T15:00:00.000Z',
      updated: '2012-02-15T09:30:00.000Z',
      authors: [{ name: 'Nora Vance', uri: `${site}/authors/nora-vance` }, { name: 'Felix Adeyemi' }],
      contributors: [{ name: 'Ivo Lind' }],
      categories: [{ term: 'Music' }, { term: 'Secrets' }],
      summary: { value: 'A callback.' },
      content: { value: '<p>Some words.</p>', type: 'html' },
    })
    expect(entry?.links).toEqual([
      { rel: 'alternate', href: `${site}${item.path}`, type: 'text/html' },
      {
        rel: 'enclosure',
        href: `${site}/media/outside-image/1280.jpeg`,
        ...{ type: 'image/jpeg', title: 'Outside alt' },
      },
    ])
  })

  it('keeps an imported id where it is an IRI, and has ours where it is none', () => {
    const idOf = (name: string) => parseAtomFeed(toAtom(feedWith(name), { site })).entries?.[0]?.id
    expect(idOf('an imported one')).toBe('https://old.example/?p=12')
    expect(idOf('one from Ghost')).toBe(item.id)
  })

  it('leads to its archives and its hub', () => {
    const relsOf = (name: string) =>
      parseAtomFeed(toAtom(feedWith(name), { site })).links?.map(({ rel, href }) => `${rel} ${href}`)
    expect(relsOf('one with a hub')).toContain('hub https://hub.example/')
    expect(relsOf('an archive')).toEqual([
      `alternate ${site}/`,
      `self ${site}/feed/2012-02.atom`,
      `current ${site}/feed.atom`,
      `prev-archive ${site}/feed/2012-01.atom`,
    ])
  })
})
