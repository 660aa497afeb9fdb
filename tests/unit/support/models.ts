import type { Credit } from '#core/author.ts'
import type { Character } from '#core/character-page.ts'
import { frontSections } from '#core/front-page.ts'
import type { Episode, Image, RecapCard, Show, Site, SungLine } from '#core/model.ts'
import type { RecapOnPage } from '#core/recap-on-page.ts'
import type { Home, SeasonEpisode, SeasonPage, ShowPage } from '#core/season-model.ts'

export const site: Site = {
  name: 'Previously',
  tagline: 'Every recap.',
  navigation: [{ id: 'p1', title: 'How we grade', path: '/about/grades' }],
  zone: 'America/New_York',
  front: { lead: null, sections: frontSections },
}

export const nora: Credit = { id: 'a1', name: 'Nora Vance', role: 'writer', path: '/authors/nora-vance' }
export const felix: Credit = { id: 'a2', name: 'Felix Adeyemi', role: 'writer', path: null }

export const show: Show = {
  id: 'smash',
  title: 'Smash',
  path: '/shows/smash',
  colour: '#e0345f',
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
  place: { number: 2, aired: 8, total: 15 },
  isBeyond: false,
}

export const image = (which: string): Image => ({
  id: `${which.toLowerCase()}-image`,
  alt: `${which} alt`,
  credit: null,
  width: 1600,
  height: 900,
  focus: null,
})

/** A live recap whose inside and outside can be told apart by their words. */
export function buildRecap(changes: Partial<RecapOnPage> = {}): RecapOnPage {
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
    tags: [],
    show,
    subject: { kind: 'episodes', episodes: [episode] },
    grade: null,
    body: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Some words.', marks: [] }] }],
    isTake: false,
    corrections: [],
    regrades: [],
    publishedAt: '2012-02-14T15:00:00.000Z',
    updatedAt: '2012-02-14T15:00:00.000Z',
    ...{ asOf: 'S1 E2', cards: [], songs: [], cast: [], previous: null, next: null, more: [] },
    previously: null,
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
    about: { label: 'S1 E2', path: '/shows/smash/s01e02', place: { number: 2, aired: 8, total: 15 } },
    grade: null,
    ...changes,
  }
}

export const sungLine: SungLine = {
  id: 'performance',
  song: { id: 'song', title: 'Call Me', path: '/shows/smash/songs/call-me' },
  episode: { path: episode.path, label: 'S1 E2', title: 'S1 E2: The Callback' },
  singers: [{ id: 'karen', title: 'Karen Cartwright', path: '/shows/smash/characters/karen-cartwright' }],
  setting: 'rehearsal',
  extent: 'whole',
  note: null,
  show,
  facts: { originalArtist: null, year: null, writtenForShow: false },
}

/** An episode of a season of three of which two have aired. */
export function buildSeasonEpisode(number: number, changes: Partial<SeasonEpisode> = {}): SeasonEpisode {
  return {
    ...episode,
    id: `e${number}`,
    episode: number,
    label: `S1 E${number}`,
    path: `/shows/smash/s01e0${number}`,
    name: `Title ${number}`,
    place: { number, aired: 2, total: 3 },
    recap: null,
    grade: null,
    songs: 0,
    ...changes,
  }
}

export function buildSeasonPage(changes: Partial<SeasonPage> = {}): SeasonPage {
  return {
    id: 'season',
    title: 'Season 1',
    path: '/shows/smash/season/1',
    show,
    number: 1,
    name: null,
    dek: null,
    episodes: [],
    reviews: [],
    mostSung: null,
    previous: null,
    next: null,
    ...changes,
  }
}

export function buildShowPage(changes: Partial<ShowPage> = {}): ShowPage {
  const none = {
    since: null,
    soFar: null,
    start: null,
    newest: null,
    essays: [],
    seasons: [],
    cast: [],
    songs: [],
    previously: null,
  }
  return { ...show, ...none, ...changes }
}

export function buildCharacter(changes: Partial<Character> = {}): Character {
  return {
    ...{ id: 'karen', title: 'Karen Cartwright', path: '/shows/smash/characters/karen-cartwright', show },
    ...{ image: null, performers: [], aliases: [], about: [], relations: [], asOf: null, firstSeen: null },
    ...{
      companions: [],
      performances: [],
      along: [],
      paging: { path: '/shows/smash/characters/karen-cartwright', page: 1, pages: 1 },
    },
    ...changes,
  }
}

export function buildHome(changes: Partial<Home> = {}): Home {
  return { lead: null, recaps: [], shows: [], songs: [], desk: [], sections: frontSections, ...changes }
}
