import { newsSitemapPath } from './news-sitemap.ts'

/** What crawlers may visit: not the panel, its API, drafts, or a list as somebody has filtered it. */
export function toRobots({ site }: { site: string }): string {
  const lines = [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    'Disallow: /preview/',
    'Disallow: /*?',
    '',
    `Sitemap: ${site}/sitemap.xml`,
    `Sitemap: ${site}${newsSitemapPath}`,
    '',
  ]
  return lines.join('\n')
}
