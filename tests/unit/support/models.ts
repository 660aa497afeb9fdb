import type { Credit } from '#core/author.ts'
import type { Episode, Image, Recap, RecapCard, Show, Site } from '#core/model.ts'

export const site: Site = {
  name: 'Previously',
  tagline: 'Every recap.',
  navigation: [{ id: 'p1', title: 'How we grade', path: '/about/grades' }],
  zone: 'America/New_York',
}

export const nora: Credit = { id: 'a1', name: 'Nora Vance', role: 'writer' }
export const felix: Credit = { id: 'a2', name: 'Felix Adeyemi', role: 'writer' }

export const show: Show = {
  id: 'smash',
  title: 'Smash',
  path: '/shows/smash',
  feedPath: '/shows/smash/feed.xml',
}

export const episode: Episode = {
  id: 'e2',
  title: 'S1 E2: The Callback',
  path: '/shows/smash/s01e02',
  season: 1,
  episode: 2,
  code: 's01e02',
  label: 'S1 E2',
  name: 'The Callback',
  airsAt: '2012-02-14T03:00:00.000Z',
  show,
}

export const image = (which: string): Image => ({
  id: `${which.toLowerCase()}-image`,
  alt: `${which} alt`,
  width: 1600,
  height: 900,
  focus: null,
})

/** A live recap whose inside and outside can be told apart by their words. */
export function buildRecap(changes: Partial<Recap> = {}): Recap {
  return {
    id: 'r1',
    rev: 3,
    path: '/shows/smash/s01e02/outside',
    feedId: 'tag:previously.example,2012-02-14:recaps/r1',
    headline: 'Inside headline',
    dek: 'Inside dek',
    image: image('Inside'),
    safe: { headline: 'Outside headline', dek: 'Outside dek', image: image('Outside') },
    authors: [nora, felix],
    show,
    subject: { kind: 'episodes', episodes: [episode] },
    grade: null,
    body: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Some words.', marks: [] }] }],
    publishedAt: '2012-02-14T15:00:00.000Z',
    updatedAt: '2012-02-14T15:00:00.000Z',
    ...changes,
  }
}

export function buildCard(changes: Partial<RecapCard> = {}): RecapCard {
  return {
    id: 'r1',
    path: '/shows/smash/s01e02/outside',
    headline: 'Outside headline',
    dek: 'Outside dek',
    image: null,
    authors: [nora],
    publishedAt: '2012-02-14T15:00:00.000Z',
    show,
    about: { label: 'S1 E2', path: '/shows/smash/s01e02' },
    ...changes,
  }
}
