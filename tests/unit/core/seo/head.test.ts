import { describe, expect, it } from 'vitest'
import { feedsFor } from '#core/feed/feeds-for.ts'
import { headOf, recapHead } from '#core/seo/head.ts'
import { buildRecap, site } from '#tests/unit/support/models.ts'

describe('what a recap’s page says to machines', () => {
  it('is its safe face and nothing of the inside', () => {
    const recap = buildRecap()
    const head = recapHead({ site, recap })
    expect(head).toMatchObject({ name: 'Outside headline', description: 'Outside dek', path: recap.path })
    expect(JSON.stringify(head)).not.toMatch(/inside/i)
  })

  it('has a card of its own, and says what stands on it', () => {
    expect(recapHead({ site, recap: buildRecap({ grade: 'A-' }) }).image).toEqual({
      path: '/cards/r1.png',
      alt: 'Smash, season 1 episode 2. Outside headline. Grade A−.',
      width: 1200,
      height: 630,
    })
  })

  it('names its own feed in every format', () => {
    const own = { title: 'Karen', of: '/people/karen' }
    expect(headOf({ site, own, title: 'Karen', description: null, path: own.of }).feeds).toEqual([
      { title: 'Previously: Karen', path: '/people/karen/feed.xml', type: 'application/rss+xml' },
      { title: 'Previously: Karen', path: '/people/karen/feed.atom', type: 'application/atom+xml' },
      { title: 'Previously: Karen', path: '/people/karen/feed.json', type: 'application/feed+json' },
      { title: 'Previously: every recap', path: '/feed.xml', type: 'application/rss+xml' },
    ])
  })

  it('names the show’s feed and the whole one', () => {
    expect(recapHead({ site, recap: buildRecap() }).feeds.map(({ path }) => path)).toEqual([
      '/shows/smash/feed.xml',
      '/feed.xml',
    ])
  })

  it('names to a reader with a boundary no feed that goes further', () => {
    const pathsFor = (reader: string) =>
      recapHead({ site: { ...site, feeds: feedsFor(reader) }, recap: buildRecap() }).feeds.map(
        ({ path }) => path,
      )
    expect(pathsFor('smash@s01e04')).toEqual(['/shows/smash/feed.xml?through=s01e04'])
    expect(pathsFor('smash@start')).toEqual([])
    expect(pathsFor('smash@end')).toEqual(['/shows/smash/feed.xml'])
    expect(pathsFor('for-x.s01e04')).toEqual([])
    expect(pathsFor('')).toHaveLength(2)
  })
})

it('a page that is no recap has the card of the publication', () => {
  expect(headOf({ site, title: 'Smash', description: null, path: '/shows/smash' }).image).toEqual({
    path: '/cards/site.png',
    alt: 'Previously. Every recap.',
    width: 1200,
    height: 630,
  })
})

it('a title ends in the publication’s name, but its own does not', () => {
  const title = (words: string) => headOf({ site, title: words, description: null, path: '/' }).title
  expect(title('Smash')).toBe('Smash · Previously')
  expect(title('Previously')).toBe('Previously')
})
