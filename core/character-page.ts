import type {
  EpisodeLink,
  Image,
  MentioningRecap,
  MentionLine,
  PerformanceLine,
  Performer,
  Reference,
  Show,
} from './model.ts'
import type { Paging } from './paging.ts'
import type { Place } from './place.ts'

/** A recap that names somebody, with every sentence in which it does. */
export type AlongRecap = { recap: MentioningRecap; lines: readonly MentionLine[] }

/** A place on the line: recaps that name somebody, episodes whose recaps do not, or the next that airs. */
export type AlongEntry =
  | { kind: 'named'; at: EpisodeLink | null; recaps: AlongRecap[] }
  | { kind: 'gap'; words: string }
  | { kind: 'ahead'; at: EpisodeLink; airsAt: string | null }

/** The line of one season; `season` is null for what is about no season of the show. */
export type AlongSeason = { season: number | null; entries: AlongEntry[] }

export type Character = Reference & {
  show: Show
  /** The picture that stands for the character now. */
  image: Image | null
  performers: Performer[]
  /** Other names, those that once held among them. */
  aliases: string[]
  about: string[]
  relations: { is: string; whom: Reference }[]
  /** The last episode that has aired, up to which all of this is known, and its place; null before the first. */
  asOf: (EpisodeLink & { place: Place }) | null
  firstSeen: EpisodeLink | null
  /** Who is most often named in a paragraph with them. */
  companions: Reference[]
  performances: PerformanceLine[]
  /** The recaps that name them, with the sentences, along the seasons; of many such places the newest first. */
  along: AlongSeason[]
  paging: Paging
}
