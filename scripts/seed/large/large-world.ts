import { codeOf, labelOf } from '#core/episode.ts'
import { toSlug } from '#core/slug.ts'
import { largeId } from './large-id.ts'
import { nameOf } from './names.ts'
import { seeded } from './random.ts'
import { songTitle } from './song-titles.ts'

/**
 * Invented shows that are on the air at the same time. Of each twenty-five recaps, `share` are of the show. After
 * `seasonsEach` others take their place, each like the one before it: a larger publication has more shows.
 */
const slots = [
  { title: 'Harbour Court', slug: 'harbour-court', colour: '#1f7a8c', share: 10, episodes: 24 },
  { title: 'Long Division', slug: 'long-division', colour: '#d9a514', share: 6, episodes: 20 },
  { title: 'Night Bus Home', slug: 'night-bus-home', colour: '#5b4bb7', share: 4, episodes: 16 },
  { title: 'The Understairs', slug: 'the-understairs', colour: '#b4562a', share: 3, episodes: 12 },
  { title: 'Salt and Signal', slug: 'salt-and-signal', colour: '#3f7d4e', share: 2, episodes: 10 },
] as const

export type LargeEpisode = {
  id: string
  season: number
  number: number
  code: string
  label: string
  title: string
  airsAt: string
}

/** `first` is the place in the season of the episode from which it holds. */
export type LargeCharacter = { id: string; name: string; first: number; person: string; performer: string }
export type LargeSong = { id: string; title: string; first: number; writer: string; year: number }

/** What a season adds to its show. */
export type LargeSeason = {
  id: string
  number: number
  episodes: LargeEpisode[]
  characters: LargeCharacter[]
  songs: LargeSong[]
}

/** A show, by the order in which they began, and one of its seasons, from 1. */
export type SeasonKey = { show: number; number: number }

type LargeShow = { title: string; slug: string; colour: string; share: number; episodes: number }

const seasonsEach = 2

/** Of so many recaps, how many are of the show in each slot. */
export const shares = slots.map(({ share }) => share)

/** The seasons that are on the air in a year, counted from 1. */
export function seasonsOf(year: number): SeasonKey[] {
  const before = Math.floor((year - 1) / seasonsEach) * slots.length
  const number = ((year - 1) % seasonsEach) + 1
  return slots.map((_, slot) => ({ show: before + slot, number }))
}

function yearOf({ show, number }: SeasonKey): number {
  return Math.floor(show / slots.length) * seasonsEach + number
}

export function largeShow(show: number): LargeShow {
  const slot = slots[show % slots.length] ?? slots[0]
  if (show < slots.length) return slot
  const title = songTitle({ number: show, turn: 40 })
  return { ...slot, title, slug: toSlug(title) }
}

const writers = 40
const cast = { atFirst: 30, each: 4 }
const mostCharacters = cast.atFirst + cast.each * seasonsEach
const songbook = { atFirst: 12, each: 6 }
const remembered = new Map<string, LargeSeason>()

/** The id of a show by the order in which they began. */
export function largeShowId(show: number): string {
  return largeId('show', show)
}

/** The people who write the songs of all shows. */
export function largeWriters(): { id: string; name: string }[] {
  return range({ from: 0, to: writers }).map((number) => ({
    id: largeId('writer', number),
    name: `${nameOf({ number, turn: 9 })}-${nameOf({ number, turn: 3 }).split(' ').at(-1)}`,
  }))
}

export function largeSeason({ show, number }: SeasonKey): LargeSeason {
  const key = `${show}/${number}`
  const season = remembered.get(key) ?? makeSeason({ show, number })
  remembered.set(key, season)
  return season
}

/** What may be named in an episode of a season, by its place there: who has been in the show longest comes first. */
export function knownBy({ show, number, episode }: SeasonKey & { episode: number }): {
  characters: LargeCharacter[]
  songs: LargeSong[]
} {
  const before = range({ from: 1, to: number }).map((season) => largeSeason({ show, number: season }))
  const now = largeSeason({ show, number })
  const hasBegun = ({ first }: { first: number }) => first <= episode
  return {
    characters: [...before.flatMap(({ characters }) => characters), ...now.characters.filter(hasBegun)],
    songs: [...before.flatMap(({ songs }) => songs), ...now.songs.filter(hasBegun)],
  }
}

function makeSeason({ show, number }: SeasonKey): LargeSeason {
  const count = largeShow(show).episodes
  const firstOf = (index: number) => (number === 1 && index < 12 ? 0 : (index * 5) % count)
  return {
    id: largeId('season', show, number),
    number,
    episodes: range({ from: 0, to: count }).map((index) => makeEpisode({ show, number, index, count })),
    characters: added({ ...cast, number }).map((at, index) => ({
      id: largeId('character', show, at),
      name: nameOf({ number: at, turn: show }),
      first: firstOf(index),
      person: largeId('person', show, at),
      performer: nameOf({ number: mostCharacters * show + at, turn: 5 }),
    })),
    songs: added({ ...songbook, number }).map((at, index) => {
      const random = seeded(`song/${show}/${at}`)
      return {
        id: largeId('song', show, at),
        title: songTitle({ number: at, turn: show }),
        first: firstOf(index),
        writer: largeId('writer', random.zipf(writers)),
        year: 1950 + random.below(56),
      }
    }),
  }
}

function makeEpisode({
  show,
  number,
  index,
  count,
}: SeasonKey & { index: number; count: number }): LargeEpisode {
  const facts = { season: number, episode: index + 1 }
  const year = yearOf({ show, number })
  const [from, to] = [yearStart(year), yearStart(year + 1)]
  return {
    id: largeId('episode', show, number, index),
    season: number,
    number: index + 1,
    code: codeOf(facts),
    label: labelOf(facts),
    title: songTitle({ number: number * count + index, turn: show + 20 }),
    airsAt: new Date(Math.round(from + ((to - from) * index) / count)).toISOString(),
  }
}

const beginning = Date.UTC(2008, 0, 9, 1)
const span = Date.UTC(2025, 9, 1) - beginning

// Comes nearer to the end of the span with every year and never reaches it, however many there are.
function yearStart(year: number): number {
  return beginning + (span * (year - 1)) / (year + 7)
}

function added({ atFirst, each, number }: { atFirst: number; each: number; number: number }): number[] {
  const end = atFirst + each * (number - 1)
  return range({ from: number === 1 ? 0 : end - each, to: end })
}

function range({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
