import type { Setting } from '../performance.ts'
import type { Span } from '../span.ts'

export type { Setting, Span }

export type KnownCharacter = {
  /** Of the record, where there is one. */
  id?: string
  name: string
  aliases: readonly string[]
  /** Everybody who has played the character, in the order of the show. */
  performers: readonly string[]
  /** The code of the episode from which the record holds, or null. */
  from?: string | null
}

export type KnownSong = {
  /** Of the record, where there is one. */
  id?: string
  title: string
  originalArtist: string | null
  originalToShow: boolean
}

export type KnownEpisode = { code: string; title: string; airDate?: string | null }

/** What the publication knows of a show. */
export type Known = {
  show: string | null
  episodes: readonly KnownEpisode[]
  characters: readonly KnownCharacter[]
  songs: readonly KnownSong[]
}

export const nothingKnown: Known = { show: null, episodes: [], characters: [], songs: [] }

/** What every proposal has: where in the text, why, and how sure it is, from 0 to 1. */
export type Proposal = { span: Span; reason: string; sure: number }

/** That somebody plays a character. `record` is the known name of the character, or null where it is new. */
export type CastProposal = Proposal & { character: string; performer: string; record: string | null }

/** That words mean a known character. */
export type MentionProposal = Proposal & { record: string; text: string; paragraph: number }

/** That words may mean any of several known characters; nothing is chosen. */
export type Ambiguity = Proposal & { text: string; records: string[] }

/** That a song is sung or played. `performers` are characters, as known or as written. */
export type PerformanceProposal = Proposal & {
  song: string
  originalArtist: string | null
  performers: string[]
  kind: 'cover' | 'original'
  setting: Setting
}

/** That a spelling is in doubt against another one. */
export type DoubtProposal = Proposal & { found: string; onList: string }

export type NameProposal = Proposal & { name: string }

export type TitleProposal = Proposal & { text: string }

/** Everything that an analysis proposes, each list in the order of the text. */
export type Analysis = {
  show: string | null
  /** A code of a known episode, upper case. */
  episode: string | null
  episodeOrdinal: number | null
  cast: CastProposal[]
  newCharacters: NameProposal[]
  mentions: MentionProposal[]
  ambiguities: Ambiguity[]
  performances: PerformanceProposal[]
  notSongs: TitleProposal[]
  doubts: DoubtProposal[]
}
