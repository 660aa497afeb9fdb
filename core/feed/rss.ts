import { writersOf } from '../author.ts'
import { httpDate } from '../dates.ts'
import type { Feed, FeedItem, RenderOptions } from './feed.ts'
import { itemHtml } from './item-html.ts'
import { itemImage } from './item-image.ts'
import { linksOf } from './links.ts'
import { cdata, element, emptyElement, escapeXml } from './xml.ts'

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:fh="http://purl.org/syndication/history/1.0"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"',
].join(' ')

/** A feed as RSS 2.0 with whole texts in `content:encoded`. The same feed always gives the same bytes. */
export function toRss(feed: Feed, { site }: RenderOptions): string {
  const channel = [
    element({ name: 'title', text: feed.title }),
    element({ name: 'link', text: `${site}${feed.page}` }),
    element({ name: 'description', text: feed.description }),
    element({ name: 'language', text: 'en' }),
    element({ name: 'lastBuildDate', text: httpDate(feed.changedAt) }),
    ...(feed.address.month
      ? [emptyElement({ name: 'fh:archive', attributes: {} })]
      : ['<sy:updatePeriod>hourly</sy:updatePeriod>', '<sy:updateFrequency>1</sy:updateFrequency>']),
    ...linksOf({ feed, format: 'xml', site }).map(({ rel, href, type }) =>
      emptyElement({ name: 'atom:link', attributes: { href, rel, type } }),
    ),
    ...feed.items.map((item) => toItem({ item, feed, site })),
  ]
  const lines = ['<?xml version="1.0" encoding="utf-8"?>', `<rss version="2.0" ${namespaces}>`, '<channel>']
  return [...lines, ...channel, '</channel>', '</rss>', ''].join('\n')
}

function toItem({ item, feed, site }: RenderOptions & { item: FeedItem; feed: Feed }): string {
  return [
    '<item>',
    element({ name: 'title', text: item.title }),
    element({ name: 'link', text: `${site}${item.path}` }),
    `<guid isPermaLink="false">${escapeXml(item.importedId ?? item.id)}</guid>`,
    element({ name: 'pubDate', text: httpDate(item.publishedAt) }),
    ...(item.updatedAt === item.publishedAt ? [] : [element({ name: 'atom:updated', text: item.updatedAt })]),
    ...writersOf(item.authors).map((text) => element({ name: 'dc:creator', text })),
    ...item.tags.map((text) => element({ name: 'category', text })),
    ...(item.summary ? [element({ name: 'description', text: item.summary })] : []),
    ...(item.image ? [toMedia(itemImage({ image: item.image, site }))] : []),
    `<content:encoded>${cdata(itemHtml({ item, feed, site }))}</content:encoded>`,
    '</item>',
  ].join('\n')
}

function toMedia({ url, type, width, height, alt }: ReturnType<typeof itemImage>): string {
  const attributes = { url, medium: 'image', type, width, height }
  const words = alt ? `<media:description type="plain">${escapeXml(alt)}</media:description>` : ''
  return emptyElement({ name: 'media:content', attributes }).replace(
    /\/>$/,
    () => `>${words}</media:content>`,
  )
}
