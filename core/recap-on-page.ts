import type { Image } from './image.ts'
import type { Episode, PersonLink, Recap, RecapCard, Reference, SongFacts } from './model.ts'
import type { PreviouslyHere } from './previously.ts'

/** What a recap's page tells, on a card, of a record that the text names: as of what the recap is about. */
export type MentionCard = Reference &
  (
    | { kind: 'character'; image: Image | null; performers: string[]; about: string | null }
    | { kind: 'song'; facts: SongFacts; singers: string[] }
    | { kind: 'episode'; airsAt: string | null }
    | { kind: 'show' }
    | { kind: 'recap'; about: string | null; dek: string | null }
    | { kind: 'page'; dek: string | null }
  )

/** A song that is sung in what a recap is about, and by whom. */
export type SongHere = { id: string; song: Reference; singers: Reference[]; facts: SongFacts }

/** Somebody who is in what a recap is about, and who played them there, where that is known. */
export type CastCredit = { character: Reference; performers: PersonLink[] }

/** The episode or season before or after what a recap is about, and the recap of it where one is live. */
export type Neighbour = Pick<Episode, 'label' | 'path' | 'airsAt'> & {
  hasAired: boolean
  recap: RecapCard | null
}

/** What stands on a recap's page beside the recap itself. */
export type RecapParts = {
  /** The last episode of which its cards know, such as `S1 E2`; null before the first one. */
  asOf: string | null
  cards: MentionCard[]
  songs: SongHere[]
  cast: CastCredit[]
  previous: Neighbour | null
  next: Neighbour | null
  /** Other recaps of the show, newest first. */
  more: RecapCard[]
}

/** A live recap with everything that stands on its page. */
export type RecapOnPage = Recap &
  RecapParts & {
    /** What happened before, for a reader who has come exactly so far. */
    previously: PreviouslyHere | null
  }

/** What stands above a quick take, on its page and in feeds. */
export const takeWords = 'A quick take, right after the credits. The full recap follows here.'
