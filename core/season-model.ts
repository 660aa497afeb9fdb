import type { FrontSection } from './front-page.ts'
import type { Grade } from './grade.ts'
import type { Episode, Performer, PreviouslyLink, RecapCard, Reference, Show, SungLine } from './model.ts'

/** How a season has gone so far. */
export type SeasonSoFar = {
  number: number
  /** Its episodes in order; of those that have not aired neither grade nor songs are told. */
  episodes: { grade: Grade | null; songs: number; hasAired: boolean }[]
  aired: number
  /** ISO 8601 in UTC: when the next episode airs, where that is known. */
  next: string | null
}

/** A show, how the last season of it that has begun has gone, and what was written about it last. */
export type ShowSoFar = { show: Show; season: SeasonSoFar | null; newest: RecapCard | null }

export type ShowSeason = Reference & {
  number: number
  name: string | null
  dek: string | null
  /** Null where the page would become too long, as are its episodes. */
  soFar: SeasonSoFar | null
  /** ISO 8601 in UTC: when its first episode aired or airs. */
  since: string | null
  /** In order. */
  episodes: SeasonEpisode[]
}

export type ShowPage = Show & {
  /** ISO 8601 in UTC: when its first episode aired. */
  since: string | null
  /** The last season of which something has aired. */
  soFar: SeasonSoFar | null
  /** The first recap of the first episode that has one. */
  start: RecapCard | null
  /** What was written about it last. */
  newest: RecapCard | null
  /** What was written about it as a whole, newest first. */
  essays: RecapCard[]
  /** The last one first. */
  seasons: ShowSeason[]
  cast: (Reference & { performers: Performer[] })[]
  songs: SungLine[]
  /** What happened before the episode that comes next for a reader with a boundary. */
  previously: PreviouslyLink | null
}

/** An episode on the page of its season. */
export type SeasonEpisode = Episode & {
  /** The recap of it that was published first, and its grade. */
  recap: RecapCard | null
  grade: Grade | null
  /** How many songs are sung in it, as far as they can be seen. */
  songs: number
}

export type SeasonPage = Reference & {
  show: Show
  number: number
  /** What an editor called it beside its number. */
  name: string | null
  dek: string | null
  /** In the order of the show. */
  episodes: SeasonEpisode[]
  /** What was written about the season as a whole, newest first. */
  reviews: RecapCard[]
  /** The song that is sung most often, where one is sung more than once. */
  mostSung: { song: Reference; times: number } | null
  previous: (Reference & { number: number }) | null
  next: (Reference & { number: number }) | null
}

export type ShowsPage = {
  /** Those that were written about last or have yet to be, with how far they have got. */
  shows: ShowSoFar[]
  /** The rest. */
  others: Show[]
}

export type Home = {
  lead: RecapCard | null
  /** What is new beside it. */
  recaps: RecapCard[]
  /** The shows that are on now, or that were written about last. */
  shows: ShowSoFar[]
  songs: SungLine[]
  /** What was written last about whole seasons and shows. */
  desk: RecapCard[]
  sections: readonly FrontSection[]
}
