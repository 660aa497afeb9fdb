import type { KnownSong, Span } from './model.ts'
import type { Look } from './titled.ts'

/** What is quoted, or a known title without quotes, and whether it is a song. */
export type Title = Span & {
  text: string
  outer: Span
  paragraph: number
  look: Look
  isQuoted: boolean
  known: KnownSong | null
  isEpisode: boolean
  isSong: boolean
  /** How much speaks for a song. */
  score: number
  isItalic: boolean
  /** Whether it is told of as sung, not only named. */
  isSung: boolean
  reason: string
}

/** How much is needed for a song. */
export const wanted = 2
