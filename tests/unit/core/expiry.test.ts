import { describe, expect, it } from 'vitest'
import { content, publicCollections } from '#core/content.ts'
import { expiries, listTag, monthTag, recordTag } from '#core/expiry.ts'

const facts = {
  show: 'show-1',
  episodes: ['episode-1'],
  mentions: ['characters:karen', 'songs:call-me'],
  carries: ['authors:nora', 'tags:music'],
  season: 'season-1',
  month: '2012-02',
  hasBeats: true,
}

describe('expiries', () => {
  it.each(publicCollections)('name the record and every list of the table for %s', (collection) => {
    const tags = expiries({ collection, id: 'x', live: null, next: facts })
    expect(tags).toContain(recordTag(collection, 'x'))
    for (const list of content[collection].lists)
      expect(tags.some((tag) => tag.startsWith(`list:${list}`))).toBe(true)
  })

  it('reach what is told before episodes where a text marks a sentence for it, or did', () => {
    const plain = { ...facts, hasBeats: false }
    const of = (live: typeof facts, next: typeof facts) =>
      expiries({ collection: 'recaps', id: 'x', live, next }).includes(listTag('beats', 'show-1'))
    expect([of(plain, plain), of(facts, plain), of(plain, facts)]).toEqual([false, true, true])
  })

  it('reach what a recap mentions and what it mentions no longer', () => {
    const next = { ...facts, mentions: ['characters:ivy'] }
    const tags = expiries({ collection: 'recaps', id: 'x', live: facts, next })
    expect(tags).toEqual(
      expect.arrayContaining([
        listTag('mentions', 'characters:karen'),
        listTag('mentions', 'songs:call-me'),
        listTag('mentions', 'characters:ivy'),
      ]),
    )
  })

  it('reach the authors and tags that a recap names, and those that it names no longer', () => {
    const next = { ...facts, carries: ['authors:nora', 'tags:work'] }
    const tags = expiries({ collection: 'recaps', id: 'x', live: facts, next })
    for (const target of ['authors:nora', 'tags:music', 'tags:work'])
      expect(tags).toContain(listTag('carried', target))
  })

  it('reach the episode that a recap belonged to before', () => {
    const next = { ...facts, episodes: ['episode-2', 'episode-3'] }
    const tags = expiries({ collection: 'recaps', id: 'x', live: facts, next })
    expect(tags).toEqual(
      expect.arrayContaining([
        ...['episode-1', 'episode-2', 'episode-3'].map((episode) => listTag('episode', episode)),
      ]),
    )
  })

  it('name home, lists, feeds and sitemap alike when a recap comes and when it goes', () => {
    const comes = expiries({ collection: 'recaps', id: 'x', live: null, next: facts })
    const goes = expiries({ collection: 'recaps', id: 'x', live: facts, next: null })
    expect(new Set(comes)).toEqual(new Set(goes))
    expect(comes).toEqual(
      expect.arrayContaining([
        listTag('home'),
        listTag('feed'),
        listTag('show-feed', 'show-1'),
        listTag('sitemap'),
      ]),
    )
  })

  it('name each tag once', () => {
    const tags = expiries({ collection: 'recaps', id: 'x', live: facts, next: facts })
    expect(new Set(tags).size).toBe(tags.length)
  })
})

describe('the archive of a month', () => {
  const archive = (list: Parameters<typeof listTag>[0], of?: string) => monthTag(listTag(list, of), '2012-02')

  it('expires with every feed that a recap comes into or goes from', () => {
    const tags = expiries({ collection: 'recaps', id: 'x', live: null, next: facts })
    expect(tags).toEqual(
      expect.arrayContaining([
        archive('feed'),
        archive('show-feed', 'show-1'),
        archive('season', 'season-1'),
        archive('episode', 'episode-1'),
        archive('mentions', 'characters:karen'),
        archive('carried', 'tags:music'),
      ]),
    )
    expect(new Set(expiries({ collection: 'recaps', id: 'x', live: facts, next: null }))).toEqual(
      new Set(tags),
    )
  })

  it('stays as it is when a recap is corrected, but for the feeds that it comes into or goes from', () => {
    const next = { ...facts, mentions: ['characters:karen', 'characters:ivy'], carries: ['authors:nora'] }
    const tags = expiries({ collection: 'recaps', id: 'x', live: facts, next })
    expect(tags.filter((tag) => tag.includes('@')).sort()).toEqual(
      [
        archive('carried', 'tags:music'),
        archive('mentions', 'characters:ivy'),
        archive('mentions', 'songs:call-me'),
      ].sort(),
    )
  })

  it('is nothing to other records', () => {
    const tags = expiries({ collection: 'episodes', id: 'x', live: null, next: { ...facts, month: null } })
    expect(tags.filter((tag) => tag.includes('@'))).toEqual([])
  })
})
