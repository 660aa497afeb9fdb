import type { Written } from '../rich-text/written.ts'
import type { Span } from '../span.ts'
import type { SubjectKind } from '../subject.ts'

/** An error keeps a recap from being published, by whatever route; a warning is only said. */
export type Level = 'error' | 'warning'

/** A field of the form of a recap, by its path. */
export type CheckedField =
  | 'headline'
  | 'dek'
  | 'safeHeadline'
  | 'safeDek'
  | 'image'
  | 'safeImage'
  | 'slug'
  | 'grade'
  | 'episode'
  | 'season'
  | 'show'
  | 'authors'
  | 'body'

/**
 * Where a finding leads: a field, and in the body the words that it is about, or the block where it is about no words.
 */
export type Place = { field: CheckedField; span?: Span; block?: number }

/** What a rule has found; `rule` is the name of its file. */
export type Finding = { rule: string; level: Level; message: string; place: Place }

export type CheckedImage = {
  alt: string
  /** The ids of the characters that it shows. */
  characters: readonly string[]
}

export type CheckedCharacter = {
  id: string
  /** Every name and alias, the name first. */
  names: readonly string[]
  /** Whoever plays the character in this episode. */
  performers: readonly string[]
}

/** Something that the safe face must not give away: words, and the record where it is one. */
export type Secret = {
  /** As it is called in a message. */
  label: string
  /** The words to look for: a term, or the names of a record. */
  words: readonly string[]
  /** The character that it is about, or null. */
  character: string | null
}

/** What can be known of an address that the text leads to. */
export const linkStates = ['works', 'gone', 'silent', 'unknown'] as const

export type LinkState = (typeof linkStates)[number]

/** A recap as the rules read it: what its form says, and what the publication knows. */
export type CheckInput = {
  kind: SubjectKind
  headline: string
  dek: string
  /** As it will be printed: what is written, or else what is made from the subject. */
  safeHeadline: string
  safeDek: string
  /** As it will be: what is written, or else what is made from the safe headline. */
  slug: string
  image: CheckedImage | null
  safeImage: CheckedImage | null
  graded: boolean
  /** Whether recaps of episodes of this show carry a grade. */
  showGrades: boolean
  /** The first episode that it is about, or null. */
  episode: { label: string; hasAired: boolean } | null
  body: Written
  /** The texts of its spoilers, and which blocks those are. */
  spoilers: readonly { block: number; written: Written }[]
  /** The song cues, and how many characters sing what they name. */
  cues: readonly { block: number; song: string; singers: number }[]
  /** The pictures in the text. */
  figures: readonly { block: number; image: CheckedImage }[]
  secrets: readonly Secret[]
  /** The characters of the show that the episode has, as far as the publication knows: whoever is named or sings in it. */
  cast: readonly CheckedCharacter[]
  /** The origin of this site: an address that begins with it is one of its own. */
  site: string
  /** What is known of each address in the text, by the address as written. */
  links: Readonly<Record<string, LinkState>>
  /** The episodes that the text leads to and that have not aired, by their ids. */
  notAired: Readonly<Record<string, string>>
  /** What the analysis doubts. */
  doubts: { span: Span; reason: string }[]
  /** What it finds said against what is known, in whole sentences; without words it is about the episode. */
  questions: { span: Span; reason: string }[]
  /** Names that the analysis takes for characters whom nobody knows. */
  strangers: { span: Span; name: string }[]
}

/** One rule: everything that it finds, in the order of the text. */
export type Rule = (input: CheckInput) => readonly Finding[]
