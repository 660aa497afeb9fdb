import { element } from '../feed/xml.ts'
import type { RecapCard } from '../model.ts'

/** Where the sitemap of the news is. */
export const newsSitemapPath = '/news-sitemap.xml'

/** What a sitemap of news may hold: so many pieces, no older than so many milliseconds. */
export const newsLimits = { pieces: 1000, age: 2 * 24 * 60 * 60 * 1000 } as const

type Input = { recaps: readonly RecapCard[]; publication: string; site: string }

/** The sitemap of what was published in the last two days, with its safe headlines; it may be empty. */
export function toNewsSitemap({ recaps, publication, site }: Input): string {
  const name = element({ name: 'news:name', text: publication })
  const language = element({ name: 'news:language', text: 'en' })
  const urls = recaps.slice(0, newsLimits.pieces).map(({ headline, path, publishedAt }) => {
    const news = [
      `<news:publication>${name}${language}</news:publication>`,
      element({ name: 'news:publication_date', text: publishedAt }),
      element({ name: 'news:title', text: headline }),
    ]
    return `<url>${element({ name: 'loc', text: site + path })}<news:news>${news.join('')}</news:news></url>`
  })
  const open =
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ' +
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
  return ['<?xml version="1.0" encoding="utf-8"?>', open, ...urls, '</urlset>', ''].join('\n')
}
