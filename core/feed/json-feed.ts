import { writersOf } from '../author.ts'
import type { Feed, FeedItem, RenderOptions } from './feed.ts'
import { itemHtml } from './item-html.ts'
import { itemImage } from './item-image.ts'
import { linksOf } from './links.ts'

/** A feed as JSON Feed 1.1. The same feed always gives the same bytes. */
export function toJsonFeed(feed: Feed, { site }: RenderOptions): string {
  const links = linksOf({ feed, format: 'json', site })
  const at = (rel: string) => links.find((link) => link.rel === rel)?.href
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: `${site}${feed.page}`,
    feed_url: at('self'),
    description: feed.description,
    next_url: at('prev-archive'),
    language: 'en',
    authors: [{ name: feed.site.name, url: `${site}/` }],
    hubs: links.filter(({ rel }) => rel === 'hub').map(({ href }) => ({ type: 'WebSub', url: href })),
    items: feed.items.map((item) => toItem({ item, feed, site })),
  }
  return `${JSON.stringify({ ...document, hubs: document.hubs.length > 0 ? document.hubs : undefined }, null, 1)}\n`
}

function toItem({ item, feed, site }: RenderOptions & { item: FeedItem; feed: Feed }) {
  return {
    id: item.importedId ?? item.id,
    url: `${site}${item.path}`,
    title: item.title,
    summary: item.summary ?? undefined,
    content_html: itemHtml({ item, feed, site }),
    image: item.image ? itemImage({ image: item.image, site }).url : undefined,
    date_published: item.publishedAt,
    date_modified: item.updatedAt,
    authors: authorsOf({ item, site }),
    tags: item.tags.length > 0 ? item.tags : undefined,
  }
}

function authorsOf({ item, site }: RenderOptions & { item: FeedItem }) {
  const writers = new Set(writersOf(item.authors))
  return item.authors
    .filter(({ name }) => writers.has(name))
    .map(({ name, path }) => ({ name, url: path ? `${site}${path}` : undefined }))
}
