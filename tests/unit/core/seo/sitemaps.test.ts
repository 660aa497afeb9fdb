import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { newsLimits, toNewsSitemap } from '#core/seo/news-sitemap.ts'
import { toRobots } from '#core/seo/robots.ts'
import { parseSitemapName, sitemapPath, toSitemap, toSitemapIndex } from '#core/seo/sitemap.ts'
import { buildCard } from '#tests/unit/support/models.ts'

const site = 'https://previously.example'

const parser = new XMLParser({
  isArray: (name) => ['url', 'sitemap'].includes(name),
  parseTagValue: false,
  htmlEntities: true,
})

function parse(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml)
}

describe('a sitemap', () => {
  it('has absolute addresses, the changes that are known, and pictures', () => {
    const entries = [
      { path: '/', changedAt: null },
      { path: '/shows/smash', changedAt: '2012-02-14T15:00:00.000Z', image: '/media/1/1280.jpeg' },
    ]
    expect(parse(toSitemap({ entries, site })).urlset.url).toEqual([
      { loc: `${site}/` },
      {
        loc: `${site}/shows/smash`,
        lastmod: '2012-02-14T15:00:00.000Z',
        'image:image': { 'image:loc': `${site}/media/1/1280.jpeg` },
      },
    ])
  })

  it('is listed in the index under the name by which it is found', () => {
    const { sitemap } = parse(toSitemapIndex({ files: 2, site })).sitemapindex
    expect(sitemap).toEqual([{ loc: `${site}/sitemaps/1.xml` }, { loc: `${site}/sitemaps/2.xml` }])
    expect(parseSitemapName(sitemapPath(2).split('/').at(-1) ?? '')).toBe(2)
    for (const name of ['0.xml', '01.xml', '1', 'x.xml', '123456.xml'])
      expect(parseSitemapName(name)).toBeNull()
  })
})

describe('the sitemap of the news', () => {
  it('has title, language and the first publication of each, and the safe headline', () => {
    const recaps = [buildCard({ headline: 'Marilyn & “<Norma>”' })]
    expect(parse(toNewsSitemap({ recaps, publication: 'Previously', site })).urlset.url).toEqual([
      {
        loc: `${site}/shows/smash/s01e02/outside`,
        'news:news': {
          'news:publication': { 'news:name': 'Previously', 'news:language': 'en' },
          'news:publication_date': '2012-02-14T15:00:00.000Z',
          'news:title': 'Marilyn & “<Norma>”',
        },
      },
    ])
  })

  it('may be empty, and never has more than a thousand', () => {
    expect(parse(toNewsSitemap({ recaps: [], publication: 'Previously', site })).urlset.url).toBeUndefined()
    const recaps = Array.from({ length: newsLimits.pieces + 1 }, () => buildCard())
    expect(parse(toNewsSitemap({ recaps, publication: 'P', site })).urlset.url).toHaveLength(1000)
  })
})

it('crawlers may read of a filtered ledger that it is not for them', () => {
  expect(toRobots({ site })).not.toContain('?')
})

it('crawlers are told where the sitemaps are, and what is not for them', () => {
  const lines = toRobots({ site }).split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'Disallow: /admin',
      'Disallow: /api/',
      'Disallow: /preview/',
      'Disallow: /drip',
      'Disallow: /sign-in',
      'Disallow: /me$',
      'Disallow: /me/',
      `Sitemap: ${site}/sitemap.xml`,
      `Sitemap: ${site}/news-sitemap.xml`,
    ]),
  )
})
