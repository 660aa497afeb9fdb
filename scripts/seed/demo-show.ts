import type { Grade } from '#core/grade.ts'
import type { Extent, Setting } from '#core/performance.ts'
import type { Draw } from '#scripts/seed/draw/stage.ts'

/** An episode's code, such as `s01e02`. */
export type Code = string

/** From which episode something holds, and the last in which it does. */
type Span = { from?: Code; to?: Code }

export type DemoEpisode = {
  season: number
  number: number
  title: string
  /** ISO 8601 in UTC. */
  airsAt: string
  kind?: 'regular' | 'premiere' | 'finale' | 'special'
  /** Where a special stands, such as 10004.5. */
  order?: number
  titleGivesAway?: boolean
}

export type DemoCharacter = {
  name: string
  first: Code
  performers: (Span & { person: string })[]
  names?: (Span & { name: string })[]
  aliases?: (Span & { name: string })[]
  about?: (Span & { text: string })[]
  /** `is` such as `sister of`; `whom` is the key of another character. */
  relations?: (Span & { is: string; whom: string })[]
}

export type DemoSong = {
  title: string
  first: Code
  originalArtist?: string
  /** Keys of people. */
  writers?: string[]
  year?: number
  writtenForShow?: boolean
}

export type DemoPerformance = {
  episode: Code
  song: string
  /** Keys of characters. */
  characters: string[]
  setting: Setting
  extent?: Extent
  order: number
  /** One line in our own words, never lyrics. */
  note?: string
}

/** A recap of a season, or of an episode and perhaps some that were shown with it. */
type DemoSubject = { kind?: undefined; episode: Code; further?: Code[] } | { kind: 'season'; season: number }

/**
 * A paragraph names records as `[words](key)`, with the key of a character or a song, the code of an episode, or
 * that of a performance, such as `s01e02/call-me`.
 */
export type DemoRecap = DemoSubject & {
  headline: string
  dek: string
  safeHeadline: string
  safeDek: string
  authors: string[]
  grade: Grade
  tags: string[]
  /** The picture on the recap's own page; that of its safe face is drawn from its place in the season. */
  image?: { draw: Draw; alt: string }
  paragraphs: string[]
}

/** Everything that the demo publication knows about a show. Keys are ours and are stored nowhere. */
export type DemoShow = {
  show: { title: string; slug: string; colour: string }
  /** IANA zone of the network. */
  airZone: string
  seasons: { number: number; title?: string; dek: string }[]
  episodes: DemoEpisode[]
  /** Names of people by key. */
  people: Record<string, string>
  characters: Record<string, DemoCharacter>
  songs: Record<string, DemoSong>
  performances: DemoPerformance[]
  recaps: DemoRecap[]
}
