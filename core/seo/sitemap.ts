import { element } from '../feed/xml.ts'
import type { SitemapEntry } from '../model.ts'

/** The most addresses that one sitemap may list (sitemaps.org). */
export const mostEntries = 50_000

/** A sitemap of the site's pages; `site` is the site's address without a closing slash. */
export function toSitemap({ entries, site }: { entries: readonly SitemapEntry[]; site: string }): string {
  const urls = entries.map(({ path, changedAt }) => {
    const changed = changedAt ? element({ name: 'lastmod', text: changedAt }) : ''
    return `<url>${element({ name: 'loc', text: `${site}${path}` })}${changed}</url>`
  })
  const open = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
  return ['<?xml version="1.0" encoding="utf-8"?>', open, ...urls, '</urlset>', ''].join('\n')
}
