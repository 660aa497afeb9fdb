import type { MentionableCollection } from '../content.ts'
import type { Image } from '../image.ts'
import type { Extent, Setting } from '../performance.ts'

export type Mark = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code' | 'subscript' | 'superscript'

export type Text = { kind: 'text'; text: string; marks: Mark[] }

export type Break = { kind: 'break' }

/** A link to an address that the writer typed: http, https, mailto, or a path of this site. */
export type Link = { kind: 'link'; href: string; children: Inline[] }

/** A link to a record, with the words as written; `path` is null where the record has no public page. */
export type Mention = {
  kind: 'mention'
  collection: MentionableCollection
  id: string
  path: string | null
  /** Set where the words are the record's own name: they are printed as it is called now. */
  follows?: true
  children: Inline[]
}

/** Marks the sentence in which it stands for “previously on”; it has no words. */
export type Beat = {
  kind: 'beat'
  /** The id of its place on the page of the text. */
  anchor: string
  /** The ids of the characters whom the sentence is about. */
  characters: string[]
}

export type Inline = Text | Break | Link | Mention | Beat

export type Paragraph = { kind: 'paragraph'; children: Inline[] }

export type Heading = { kind: 'heading'; level: 2 | 3 | 4; children: Inline[] }

export type Quote = { kind: 'quote'; children: Inline[] }

export type ListItem = { kind: 'item'; children: Inline[]; nested: List | null }

export type List = { kind: 'list'; ordered: boolean; items: ListItem[] }

export type Rule = { kind: 'rule' }

/** Somebody or something that a page names, and its page where it has a public one. */
export type Named = { name: string; path: string | null }

/** A performance as it stands in a text. */
export type CueLine = {
  song: Named
  originalArtist: string | null
  /** When it was first sung. */
  year: number | null
  writers: Named[]
  singers: Named[]
  setting: Setting
  extent: Extent
  note: string | null
}

/** A performance placed in the text; `line` is null where it cannot be seen. */
export type Cue = { kind: 'cue'; id: string; line: CueLine | null }

/** An image in the text; `image` is null where it is gone. */
export type Figure = { kind: 'figure'; id: string; image: Image | null; caption: string | null }

/** A passage that belongs to a later episode, shown only to who opens it. */
export type Spoiler = {
  kind: 'spoiler'
  id: string | null
  /** The episode from which it holds; null where that is gone. */
  episode: { label: string; path: string | null } | null
  /** Empty where it is held back from a reader who has not seen that episode. */
  blocks: Block[]
}

/** Something on another site: a video that can be played here, or a plain link. */
export type Embed = { kind: 'embed'; href: string; provider: string | null; frame: string | null }

export type Block = Paragraph | Heading | Quote | List | Rule | Cue | Figure | Spoiler | Embed
