import type { AuthorRole, Credit } from './author.ts'
import type { EpisodeNumber } from './episode.ts'
import type { Correction, Regrade } from './feed/feed.ts'
import type { FeedsFor } from './feed/feeds-for.ts'
import type { FrontSection } from './front-page.ts'
import type { Grade } from './grade.ts'
import type { Image } from './image.ts'
import type { Paging } from './paging.ts'
import type { Extent, Setting } from './performance.ts'
import type { Place } from './place.ts'
import type { Block } from './rich-text/nodes.ts'
import type { Subject } from './subject.ts'

/** A link to a record: what it is called and where it is. */
export type Reference = { id: string; title: string; path: string }

/** The page of what happened before an episode, and that episode’s label, such as `S1 E6`. */
export type PreviouslyLink = { path: string; label: string }

export type { Image }

export type Site = {
  name: string
  tagline: string | null
  /** The pages about the publication, at the foot of every page. */
  navigation: Reference[]
  /** IANA time zone in which dates are printed, such as `America/New_York`. */
  zone: string
  /** What an editor put on the front page: the id of its lead, and its parts in their order. */
  front: { lead: string | null; sections: readonly FrontSection[] }
  /** Which feeds its pages name for their reader; the whole ones where it is left out. */
  feeds?: FeedsFor
  /** Whether its pages tell of their show no more than their reader has seen, which may be less than has aired. */
  isAsSeen?: boolean
}

/** A show as it is named elsewhere. */
export type ShowLink = Reference & {
  /** The one colour that an editor gave it, such as `#1f7a8c`. */
  colour: string | null
}

export type Show = ShowLink

export type Episode = Reference &
  EpisodeNumber & {
    /** Such as `s01e02`. */
    code: string
    /** Such as `S1 E2`. */
    label: string
    /** Null where it has none or where it gives something away. */
    name: string | null
    /** ISO 8601 in UTC. */
    airsAt: string | null
    show: ShowLink
    place: Place
    /** Whether it has aired and is later than what the reader has seen. */
    isBeyond: boolean
  }

/** A recap as it stands everywhere outside its own page: its safe face. */
export type RecapCard = {
  id: string
  path: string
  headline: string
  dek: string | null
  image: Image | null
  authors: Credit[]
  /** ISO 8601 in UTC. */
  publishedAt: string
  show: ShowLink
  /** What it is about, such as `S1 E2`, where that is, and its place on its season’s line; null for a whole show. */
  about: { label: string; path: string; place: Place | null } | null
  grade: Grade | null
}

/** What a recap is about, each episode with its page. */
export type RecapSubject = Subject<Episode>

/** A live recap, whole. */
export type Recap = {
  id: string
  /** The revision that is live. */
  rev: number
  path: string
  /** The item id in feeds, a `tag:` URI that never changes. */
  feedId: string
  headline: string
  dek: string | null
  image: Image | null
  safe: { headline: string; dek: string | null; image: Image | null }
  authors: Credit[]
  tags: Reference[]
  show: Show
  subject: RecapSubject
  grade: Grade | null
  body: Block[]
  /** It went up right after the credits, and the full recap follows under its address. */
  isTake: boolean
  /** What has been put right in it, the earliest first. */
  corrections: readonly Correction[]
  /** The grades that it was given later, the earliest first; `grade` stays the first one. */
  regrades: readonly Regrade[]
  /** ISO 8601 in UTC: the first publication, for ever. */
  publishedAt: string
  /** ISO 8601 in UTC: when the text that is live was published. */
  updatedAt: string
}

/** A page that the publication writes about itself. */
export type TextPage = Reference & { dek: string | null; body: Block[] }

/** A recap as a place leads to it where it names a record. */
export type MentioningRecap = Pick<RecapCard, 'id' | 'path' | 'headline' | 'show' | 'about'>

/** A place where a live recap names a record. */
export type MentionLine = {
  recap: MentioningRecap
  words: string
  sentence: string
  /** Counted from 1. */
  paragraph: number
}

/** A character who sings, and who plays them in that episode where it is known. */
export type Singer = Reference & { performer?: PersonLink | null }

/** A song being sung in an episode, as far as it can be seen. */
export type PerformanceLine = {
  id: string
  song: Reference
  episode: Pick<Episode, 'path' | 'label' | 'title'> & Partial<Pick<Episode, 'code' | 'airsAt'>>
  singers: Singer[]
  setting: Setting
  extent: Extent
  note: string | null
  /** Which time it is that the song is sung, counted from 1, where the page knows them all. */
  outing?: number
}

/** Somebody who plays or wrote something, with their page. */
export type PersonLink = { name: string; path: string }

/**
 * Who played or plays somebody: `holds` says whether they still do. `since` and `until` are the first and the last
 * episode, such as `S1 E2`, where that is said; the last only once it is over.
 */
export type Performer = PersonLink & { holds: boolean; since?: string | null; until?: string | null }

/** An episode as a line points to it. */
export type EpisodeLink = Pick<Episode, 'path' | 'label'>

/** What is known of a song wherever it is sung. */
export type SongFacts = { originalArtist: string | null; year: number | null; writtenForShow: boolean }

export type Song = Reference &
  SongFacts & {
    show: Show
    /** Its page across shows. */
    workPath: string | null
    writers: PersonLink[]
    performances: PerformanceLine[]
    /** Where recaps name it, the newest first. */
    mentions: MentionLine[]
    paging: Paging
  }

/** An episode beside another in the order of the show, and the recap of it that was published first. */
export type NeighbourEpisode = Episode & { recap: RecapCard | null }

export type EpisodePage = Episode & {
  showFeed: Show
  recaps: RecapCard[]
  performances: PerformanceLine[]
  previous: NeighbourEpisode | null
  next: NeighbourEpisode | null
  /** What happened before it, where that can be told. */
  previously: PreviouslyLink | null
}

/** A performance on a page that is not one show’s, or that tells of the song too. */
export type SungLine = PerformanceLine & { show: ShowLink; facts: SongFacts }

/** A character, and whether the person whose page it is still plays them. */
export type Role = { character: Reference; show: Show; holds: boolean }

export type PersonPage = Reference & {
  biography: string | null
  portrait: Image | null
  roles: Role[]
  /** What was sung by their characters while they played them. */
  performances: SungLine[]
  /** The songs that they wrote. */
  songs: (Reference & SongFacts)[]
}

/** A song across shows. */
export type WorkPage = Reference &
  SongFacts & {
    writers: PersonLink[]
    performances: SungLine[]
    /** Its pages within shows. */
    pages: { show: Show; path: string }[]
  }

export type AuthorPage = Reference & {
  biography: string | null
  portrait: Image | null
  /** What they did for the recaps that stand here. */
  roles: AuthorRole[]
  recaps: RecapCard[]
  paging: Paging
}

export type TagPage = Reference & {
  description: string | null
  /** The show whose recaps alone stand here, or null. */
  show: Show | null
  recaps: RecapCard[]
  paging: Paging
}

export type CharactersPage = {
  path: string
  show: Show
  characters: (Reference & { performers: Performer[]; firstSeen: EpisodeLink | null })[]
  paging: Paging
}

export type RecapsPage = { recaps: RecapCard[]; paging: Paging }

export type WorksPage = { works: (Reference & SongFacts)[]; paging: Paging }

export type SitemapEntry = {
  path: string
  /** ISO 8601 in UTC: when what the page prints last changed; null where that is not known. */
  changedAt: string | null
  /** Where a picture of it is that anybody may see. */
  image?: string
}
