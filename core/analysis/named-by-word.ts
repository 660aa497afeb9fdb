import type { Song } from './bare-titles.ts'
import { foldWords } from './fold.ts'
import { isFollowedBySong, isLedInto } from './led-into.ts'
import type { KnownSong } from './model.ts'
import { firstAfter } from './spans.ts'
import type { ReadText, Word } from './text.ts'
import { isSmall, titleKey } from './titled.ts'

/** What a song is, as a word that may stand for its title. */
const kinds = new Set(
  'song number tune ballad lullaby anthem hymn waltz duet aria carol blues shanty march rag polka tango theme one hit thing classic standard'.split(
    ' ',
  ),
)
/** Of these none tells one song from another. */
const vague = new Set('song number tune theme one hit thing classic standard'.split(' '))
/** Words that stand in many titles, and before any song. */
const common = new Set(
  `love night day time big last old new first second third final next one two good best little slow sad happy dance baby girl boy man heart world
  home life title opening closing theme same other great whole long sweet dream red blue black white summer christmas wedding school party`
    .trim()
    .split(/\s+/),
)
const pointing = new Set('the that this her his their its old same'.split(' '))
const sings =
  /^(?:sings?|sang|sung|singing|hums?|hummed|humming|whistles?|whistled|whistling|plays?|played|playing|performs?|performed|performing|croons?|crooned|belts?|belted|does|did|doing|reprises?|reprised|strums?|plunks?|picks|picked|duets?|mumbles?|murmurs?)$/

type Named = Pick<Song, 'text' | 'known'>
type Asked = { read: ReadText; named: readonly Song[]; songs: readonly KnownSong[] }

/** Songs named by a word of their title or by whose they are: “the Daisy song”, “the Cher one”, “her hatchet number”, “the lullaby from Fall River”, “the lullaby”. */
export function findNamedByWord({ read, named, songs }: Asked): Song[] {
  const byWord = wordsOf([
    ...songs.map((known) => ({ text: known.title, known })),
    ...named.map(({ text, known }) => ({ text, known })),
  ])
  const found: Song[] = []
  for (const [at, kind] of read.words.entries()) {
    if (!kinds.has(kind.key) || kind.possessive) continue
    const near = around(read.words, at)
    const song = near && songOf(byWord, near)
    if (!near || !song || isInTitle(named, near.span) || !isTold(read, near)) continue
    found.push({
      ...{ ...near.span, outer: near.span, paragraph: kind.paragraph, text: song.text, known: song.known },
      reason: 'Named by a word of its title.',
    })
  }
  return found
}

// By each word of their titles, and of those whose they were, the songs that have it.
function wordsOf(titles: readonly Named[]): ReadonlyMap<string, ReadonlyMap<string, Named>> {
  const byWord = new Map<string, Map<string, Named>>()
  for (const song of titles) {
    const artist = song.known?.originalArtist
    for (const word of [...foldWords(song.text), ...(artist ? foldWords(artist) : [])]) {
      if (word.length < 3 || isSmall(word)) continue
      for (const form of [word, ...shortForms(word)])
        byWord.set(form, (byWord.get(form) ?? new Map()).set(titleKey(song.text), song))
    }
  }
  return byWord
}

// “The hippo one”, “the walking one” for “Walkin’”.
function shortForms(word: string): string[] {
  const whole = /[a-z]in$/.test(word) && word.length > 5 ? [`${word}g`] : []
  const short =
    word.length > 7 ? [...Array(word.length - 6).keys()].map((more) => word.slice(0, 5 + more)) : []
  return [...whole, ...short]
}

type Near = {
  span: { start: number; end: number }
  words: readonly Word[]
  before: Word | undefined
  isOwned: boolean
}

// “The Brandy and Monica number”.
const farthest = 4

// “The tide song”, “the lullaby from Fall River”: from the article on.
function around(words: readonly Word[], at: number): Near | null {
  const kind = words[at]
  if (!kind) return null
  for (let from = at - 1; from >= at - farthest; from -= 1) {
    const word = words[from]
    if (!word || !words[from + 1]?.follows) return null
    const isOwned = word.possessive && word.capital
    if (!pointing.has(word.key) && !isOwned) continue
    let to = at + 1
    if (/^(?:from|about|of)$/.test(words[to]?.key ?? '') && words[to]?.follows) {
      to += 1
      while (to < at + 5 && words[to]?.follows && (words[to]?.capital || isSmall(words[to]?.key ?? '')))
        to += 1
      if (!words[to - 1]?.capital) to = at + 1
    }
    const last = words[to - 1] ?? kind
    return {
      span: { start: word.start, end: last.end },
      words: words.slice(from + 1, to),
      before: words[from - 1],
      isOwned: isOwned || /^(?:her|his|their)$/.test(word.key),
    }
  }
  return null
}

// The one song that has most of these words in its title; of the kind alone only where that is all there is.
function songOf(byWord: ReadonlyMap<string, ReadonlyMap<string, Named>>, { words }: Near): Named | null {
  const others = words.filter(({ key }) => !kinds.has(key) && key.length > 2 && !isSmall(key))
  if (others.length > 0 && others.every(({ key, capital }) => !capital && common.has(key))) return null
  const chosen = others.length > 0 ? others : words.filter(({ key }) => !vague.has(key))
  const keys = chosen.flatMap(({ key }) => key.replace(/['’]s$/, '').split('-'))
  const counts = new Map<Named, number>()
  for (const key of keys)
    for (const song of byWord.get(key)?.values() ?? []) counts.set(song, (counts.get(song) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const best = [...counts].filter(([, count]) => count === most)
  const [only] = best
  return only && best.length === 1 && most * 2 >= keys.length ? only[0] : null
}

function isInTitle(named: readonly Song[], { start, end }: Near['span']): boolean {
  const at = firstAfter(named, start - 200)
  return named.slice(at, at + 12).some(({ outer }) => outer.start < end + 12 && outer.end > start)
}

const starts =
  /^ (?:starts?|begins?|began|opens?|comes? back|returns?|is back|closes|gets? (?:as far|a|the)|got (?:as far|a|the)|builds|arrives|turns up)\b/

// “It’s the hippo one”, “up there by herself with the Patsy Cline number”.
const shown = /\b(?:it['’]s|it (?:is|was)|that['’]s|herself with|himself with|themselves with|comes with) $/i

function isTold(read: ReadText, { span, before, words, isOwned }: Near): boolean {
  if (isLedInto(read, span) || isFollowedBySong(read, span)) return true
  if (shown.test(read.text.slice(Math.max(0, span.start - 24), span.start))) return true
  const at = firstAfter(read.words, span.start)
  const [first] = words
  const verbs = read.words.slice(Math.max(0, at - 5), at)
  if (verbs.some(({ key, sentence }) => sentence === first?.sentence && sings.test(key))) return true
  const isSubject = before?.sentence !== first?.sentence
  return isSubject && (isOwned || starts.test(read.text.slice(span.end, span.end + 20)))
}
