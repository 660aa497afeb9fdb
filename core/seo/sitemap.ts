import { content } from '../content.ts'
import { element } from '../feed/xml.ts'
import type { SitemapEntry } from '../model.ts'

/** The most addresses that one of our sitemaps lists. */
export const mostEntries = 10_000

/** The pages that are no record's; the first sitemap lists them. */
export const listPages = ['/', '/recaps', '/shows', '/songs', '/feeds']

const widest = 1 + Math.max(...Object.values(content).map(({ below = [] }) => below.length))

/** How many records one sitemap lists in the order of their paths, each with the pages below it. */
export const recordsPerFile = Math.floor((mostEntries - listPages.length) / widest)

/** Where the sitemap is that lists a record with so many others before it in the order of their paths. */
export function sitemapOf(before: number): string {
  return sitemapPath(1 + Math.floor(before / recordsPerFile))
}

/** Where the sitemap of that number is, counted from 1. */
export function sitemapPath(number: number): string {
  return `/sitemaps/${number}.xml`
}

/** The number that a sitemap's file name holds, or null where it is none. */
export function parseSitemapName(name: string): number | null {
  const digits = /^([1-9]\d{0,4})\.xml$/.exec(name)?.[1]
  return digits ? Number(digits) : null
}

const head = '<?xml version="1.0" encoding="utf-8"?>'
const own = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const images = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'

/** A sitemap of the site's pages; `site` is the site's address without a closing slash. */
export function toSitemap({ entries, site }: { entries: readonly SitemapEntry[]; site: string }): string {
  const urls = entries.map(({ path, changedAt, image }) => {
    const changed = changedAt ? element({ name: 'lastmod', text: changedAt }) : ''
    const picture = image
      ? `<image:image>${element({ name: 'image:loc', text: site + image })}</image:image>`
      : ''
    return `<url>${element({ name: 'loc', text: site + path })}${changed}${picture}</url>`
  })
  return [head, `<urlset ${own} ${images}>`, ...urls, '</urlset>', ''].join('\n')
}

/** The list of so many sitemaps. */
export function toSitemapIndex({ files, site }: { files: number; site: string }): string {
  const sitemaps = Array.from({ length: files }, (_, index) => {
    const loc = element({ name: 'loc', text: site + sitemapPath(index + 1) })
    return `<sitemap>${loc}</sitemap>`
  })
  return [head, `<sitemapindex ${own}>`, ...sitemaps, '</sitemapindex>', ''].join('\n')
}
