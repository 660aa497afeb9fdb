/** What crawlers may visit: everything but the panel and its API. */
export function toRobots({ site }: { site: string }): string {
  const lines = [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    '',
    `Sitemap: ${site}/sitemap.xml`,
    '',
  ]
  return lines.join('\n')
}
