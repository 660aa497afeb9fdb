import { describe, expect, it } from 'vitest'
import { headOf, recapHead } from '#core/seo/head.ts'
import { toSitemap } from '#core/seo/sitemap.ts'
import { buildRecap, site } from '#tests/unit/support/models.ts'

describe('what a recap’s page says to machines', () => {
  it('is its safe face and nothing of the inside', () => {
    const recap = buildRecap()
    const head = recapHead({ site, recap })
    expect(head).toMatchObject({ name: 'Outside headline', description: 'Outside dek', path: recap.path })
    expect(JSON.stringify(head)).not.toMatch(/inside/i)
  })

  it('has no picture where there is no safe one', () => {
    const { safe } = buildRecap()
    const recap = buildRecap({ safe: { ...safe, image: null } })
    expect(recapHead({ site, recap }).image).toBeNull()
  })

  it('gives the picture the size that it has when it is made smaller', () => {
    expect(recapHead({ site, recap: buildRecap() }).image).toEqual({
      path: '/media/outside-image/1280.jpeg',
      alt: 'Outside alt',
      width: 1280,
      height: 720,
    })
  })

  it('names the show’s feed and the whole one', () => {
    expect(recapHead({ site, recap: buildRecap() }).feeds.map(({ path }) => path)).toEqual([
      '/shows/smash/feed.xml',
      '/feed.xml',
    ])
  })
})

it('a title ends in the publication’s name, but its own does not', () => {
  const title = (words: string) => headOf({ site, title: words, description: null, path: '/' }).title
  expect(title('Smash')).toBe('Smash · Previously')
  expect(title('Previously')).toBe('Previously')
})

it('a sitemap has absolute addresses and only the changes that are known', () => {
  const entries = [
    { path: '/', changedAt: null },
    { path: '/shows/smash', changedAt: '2012-02-14T15:00:00.000Z' },
  ]
  const xml = toSitemap({ entries, site: 'https://previously.example' })
  expect(xml).toContain('<url><loc>https://previously.example/</loc></url>')
  expect(xml).toContain(
    '<url><loc>https://previously.example/shows/smash</loc><lastmod>2012-02-14T15:00:00.000Z</lastmod></url>',
  )
})
