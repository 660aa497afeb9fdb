import type { EpisodeNumber } from './episode.ts'
import type { PreviouslyLink, Reference, Show } from './model.ts'

/** A sentence of a recap that an editor marked, where it stands there, and whom it is about. */
export type Beat = { sentence: string; path: string; characters: Reference[] }

/** An episode with the beats that tell of it. */
export type ToldEpisode = {
  id: string
  /** Such as `S1 E2`. */
  label: string
  /** Null where it has none or where it gives something away. */
  name: string | null
  path: string
  beats: Beat[]
}

export type ToldSeason = { number: number; title: string; episodes: ToldEpisode[] }

/** What happened in a show before an episode, season by season. */
export type Previously = PreviouslyLink & {
  show: Show
  /** The episode before which all of it happened. */
  episode: EpisodeNumber & { path: string }
  seasons: ToldSeason[]
  /** Whether every episode before it has aired, so that nothing is to come. */
  isWhole: boolean
}

/** The last of what happened before a recap’s episodes, and the page of all of it. */
export type PreviouslyHere = PreviouslyLink & { seasons: ToldSeason[] }

/** Where the page of what happened before an episode is, by the address of the episode. */
export function previouslyPath(episode: string): string {
  return episode.replace(/\/([^/]+)$/, '/previously/$1')
}

/** What that page is called. */
export function previouslyTitle({ show, label }: { show: { title: string }; label: string }): string {
  return `Previously on ${show.title}: before ${label}`
}
