import { newsSitemapPath } from './news-sitemap.ts'

/** What crawlers may visit: not the panel, its API or drafts. A filtered list says itself that it is not for them. */
export function toRobots({ site }: { site: string }): string {
  const lines = [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    'Disallow: /preview/',
    'Disallow: /drip',
    'Disallow: /sign-in',
    'Disallow: /me$',
    'Disallow: /me/',
    '',
    `Sitemap: ${site}/sitemap.xml`,
    `Sitemap: ${site}${newsSitemapPath}`,
    '',
  ]
  return lines.join('\n')
}
