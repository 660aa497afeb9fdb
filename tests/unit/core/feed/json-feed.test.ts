import { describe, expect, it } from 'vitest'
import { toJsonFeed } from '#core/feed/json-feed.ts'
import { buildFeed, feedWith, item, site } from './feed-of.ts'

const json = (name = 'an ordinary one') => JSON.parse(toJsonFeed(feedWith(name), { site }))

describe('a feed as JSON Feed', () => {
  it('says what it is and where', () => {
    expect(json()).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Previously',
      home_page_url: `${site}/`,
      feed_url: `${site}/feed.json`,
      language: 'en',
    })
    expect(json()).not.toHaveProperty('next_url')
    expect(json()).not.toHaveProperty('hubs')
  })

  it('gives each item whole', () => {
    expect(json().items).toEqual([
      {
        id: item.id,
        url: `${site}${item.path}`,
        title: item.title,
        summary: 'A callback.',
        content_html: '<p>Some words.</p>',
        image: `${site}/media/outside-image/1280.jpeg`,
        date_published: item.publishedAt,
        date_modified: item.updatedAt,
        authors: [{ name: 'Nora Vance', url: `${site}/authors/nora-vance` }, { name: 'Felix Adeyemi' }],
        tags: ['Music', 'Secrets'],
      },
    ])
  })

  it('leads to what is older, and never to itself', () => {
    expect(json('one with older items').next_url).toBe(`${site}/feed/2012-01.json`)
    expect(json('an archive')).toMatchObject({
      feed_url: `${site}/feed/2012-02.json`,
      next_url: `${site}/feed/2012-01.json`,
    })
    expect(json('the first archive')).not.toHaveProperty('next_url')
  })

  it('names its hub, and keeps imported ids as they are', () => {
    expect(json('one with a hub').hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/' }])
    expect(json('one from Ghost').items[0].id).toBe('5f8d0d55b54764421b7156d9')
  })

  it('has an empty list of items where there are none', () => {
    expect(JSON.parse(toJsonFeed(buildFeed({ items: [] }), { site })).items).toEqual([])
  })
})
