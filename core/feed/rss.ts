import { writersOf } from '../author.ts'
import { httpDate } from '../dates.ts'
import type { Feed, FeedItem } from '../model.ts'
import { toHtml } from '../rich-text/to-html.ts'
import { cdata, element, escapeXml } from './xml.ts'

export type RssOptions = {
  /** The site's address without a closing slash. */
  site: string
}

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

/** A feed as RSS 2.0 with whole texts in `content:encoded`. The same feed always gives the same bytes. */
export function toRss(feed: Feed, { site }: RssOptions): string {
  const self = escapeXml(`${site}${feed.selfPath}`)
  const channel = [
    element({ name: 'title', text: feed.title }),
    element({ name: 'link', text: `${site}${feed.path}` }),
    element({ name: 'description', text: feed.description }),
    element({ name: 'language', text: 'en' }),
    ...(feed.changedAt ? [element({ name: 'lastBuildDate', text: httpDate(feed.changedAt) })] : []),
    `<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    ...feed.items.map((item) => toItem({ item, site })),
  ]
  const lines = ['<?xml version="1.0" encoding="utf-8"?>', `<rss version="2.0" ${namespaces}>`, '<channel>']
  return [...lines, ...channel, '</channel>', '</rss>', ''].join('\n')
}

function toItem({ item, site }: { item: FeedItem; site: string }): string {
  return [
    '<item>',
    element({ name: 'title', text: item.headline }),
    element({ name: 'link', text: `${site}${item.path}` }),
    `<guid isPermaLink="false">${escapeXml(item.feedId)}</guid>`,
    element({ name: 'pubDate', text: httpDate(item.publishedAt) }),
    ...writersOf(item.authors).map((text) => element({ name: 'dc:creator', text })),
    ...(item.dek ? [element({ name: 'description', text: item.dek })] : []),
    `<content:encoded>${cdata(toHtml(item.body, { site, page: item.path }))}</content:encoded>`,
    '</item>',
  ].join('\n')
}
