import type { Credit } from './author.ts'
import type { EpisodeNumber } from './episode.ts'
import type { Grade } from './grade.ts'
import type { Image } from './image.ts'
import type { Extent, Setting } from './performance.ts'
import type { Block } from './rich-text/nodes.ts'
import type { Subject } from './subject.ts'

/** A link to a record: what it is called and where it is. */
export type Reference = { id: string; title: string; path: string }

export type { Image }

export type Site = {
  name: string
  tagline: string | null
  /** The pages about the publication, at the foot of every page. */
  navigation: Reference[]
  /** IANA time zone in which dates are printed, such as `America/New_York`. */
  zone: string
}

export type Show = Reference & { feedPath: string }

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
    show: Reference
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
  show: Reference
  /** What it is about, such as `S1 E2`, and where that is; null for a whole show. */
  about: { label: string; path: string } | null
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
  show: Show
  subject: RecapSubject
  grade: Grade | null
  body: Block[]
  /** ISO 8601 in UTC: the first publication, for ever. */
  publishedAt: string
  /** ISO 8601 in UTC: when the text that is live was published. */
  updatedAt: string
}

/** A page that the publication writes about itself. */
export type TextPage = Reference & { dek: string | null; body: Block[] }

/** A place where a live recap names a record. */
export type MentionLine = {
  recap: RecapCard
  words: string
  sentence: string
  /** Counted from 1. */
  paragraph: number
}

/** A song being sung in an episode, as far as it can be seen. */
export type PerformanceLine = {
  id: string
  song: Reference
  episode: Pick<Episode, 'path' | 'label' | 'title'>
  singers: Reference[]
  setting: Setting
  extent: Extent
  note: string | null
}

/** What somebody was or is called, or who played or plays them: `holds` says whether it still does. */
export type PastOrPresent = { name: string; holds: boolean }

export type Character = Reference & {
  show: Show
  /** The picture that stands for the character now. */
  image: Image | null
  performers: PastOrPresent[]
  /** Other names, those that once held among them. */
  aliases: string[]
  about: string[]
  relations: { is: string; whom: Reference }[]
  performances: PerformanceLine[]
  mentions: MentionLine[]
}

export type Song = Reference & {
  show: Show
  originalArtist: string | null
  writers: string[]
  year: number | null
  writtenForShow: boolean
  performances: PerformanceLine[]
  mentions: MentionLine[]
}

export type ShowPage = Show & {
  episodes: Episode[]
  recaps: RecapCard[]
  characters: Reference[]
  songs: Reference[]
}

export type EpisodePage = Episode & { showFeed: Show; recaps: RecapCard[]; performances: PerformanceLine[] }

export type Home = { recaps: RecapCard[]; shows: Show[] }

export type SitemapEntry = {
  path: string
  /** ISO 8601 in UTC: when what the page prints last changed; null where that is not known. */
  changedAt: string | null
}

/** A recap as an item of a feed: its safe face, and its text. */
export type FeedItem = Pick<Recap, 'feedId' | 'path' | 'authors' | 'body' | 'publishedAt'> & {
  headline: string
  dek: string | null
}

export type Feed = {
  title: string
  description: string
  /** The page that the feed is about. */
  path: string
  /** Where the feed itself is. */
  selfPath: string
  /** ISO 8601 in UTC: when the feed last changed; null before anything was published. */
  changedAt: string | null
  items: FeedItem[]
}

/** A recap as it would be if its newest draft were published now. */
export type Preview = {
  id: string
  site: Site
  /** ISO 8601 in UTC: when the draft was saved. */
  savedAt: string | null
  headline: string | null
  dek: string | null
  body: Block[]
  /** The page, or null while the draft lacks what a page stands on. */
  recap: Recap | null
  /** The ids of the images that it shows. */
  images: ReadonlySet<string>
}
