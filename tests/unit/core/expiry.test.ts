import { describe, expect, it } from 'vitest'
import { content, publicCollections } from '#core/content.ts'
import { expiries, listTag, recordTag } from '#core/expiry.ts'

const facts = {
  show: 'show-1',
  episodes: ['episode-1'],
  mentions: ['characters:karen', 'songs:call-me'],
  carries: ['authors:nora', 'tags:music'],
}

describe('expiries', () => {
  it.each(publicCollections)('name the record and every list of the table for %s', (collection) => {
    const tags = expiries({ collection, id: 'x', live: null, next: facts })
    expect(tags).toContain(recordTag(collection, 'x'))
    for (const list of content[collection].lists)
      expect(tags.some((tag) => tag.startsWith(`list:${list}`))).toBe(true)
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
