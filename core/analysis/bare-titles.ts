import { endsFamous, famousSungAt, namesFamous } from './bare-famous.ts'
import { isKnownSong } from './bare-known.ts'
import { capitalisedTitleAt } from './capitalised-titles.ts'
import { isLedInto } from './led-into.ts'
import type { KnownSong } from './model.ts'
import { namedAgain } from './named-again.ts'
import type { Name } from './names.ts'
import { signsOfSongs } from './of-music.ts'
import { firstAfter } from './spans.ts'
import type { ReadText, Word } from './text.ts'
import type { Title } from './title.ts'
import { titleWords, waysOf } from './title-words.ts'
import { isSmall, titleKey } from './titled.ts'
import { WordTrie } from './trie.ts'
import { particles } from './words.ts'

/** How many songs of a show that are known make one about music. */
const enough = 4

/** A song that is named, quoted or not. */
export type Song = Pick<Title, 'start' | 'end' | 'outer' | 'text' | 'paragraph' | 'known' | 'reason'>

/**
 * Titles of songs without quotes: known ones beside words of singing, and, in a text that does not set off its songs by
 * a sign, capitalised words after a word of singing or an artist, or before “by” and an artist.
 */
export function findBareTitles({
  read,
  names,
  titles,
  songs,
}: {
  read: ReadText
  names: readonly Name[]
  titles: readonly Title[]
  songs: readonly KnownSong[]
}): Song[] {
  const { whole, beginnings } = toTries(songs)
  const people = new Set(names.flatMap((name) => (isPerson(name) ? keysOf(read, name) : [])))
  const isName = ({ key }: Word) => people.has(key)
  const known = new Set(names.flatMap((name) => (isKnownPerson(name) ? keysOf(read, name) : [])))
  const isKnown = ({ key, capital }: Word) => capital && known.has(key)
  const areSetOff = signsOfSongs(titles) !== null
  const isOfMusic = areSetOff || songs.length >= enough || namesFamous(read)
  const artists = new Set(
    songs.flatMap(({ originalArtist }) => (originalArtist ? [titleKey(originalArtist)] : [])),
  )
  const found: Song[] = []
  for (let at = 0; at < read.words.length; at += 1) {
    const place = { read, at, isName, isKnown, before: found.at(-1) }
    const song =
      knownAt({ ...place, trie: whole, isOfMusic }) ??
      begunAt({ ...place, trie: beginnings }) ??
      asUnknown(read, famousSungAt({ ...place, isName: isKnown, isOfMusic }), wellKnown) ??
      (areSetOff ? null : asUnknown(read, capitalisedAt(place), capitalised))
    if (!song || overlaps(titles, song) || overlaps(found.slice(-1), song)) continue
    if (!song.known && artists.has(titleKey(song.text))) continue
    found.push(song)
  }
  const again = namedAgain({
    ...{ read, isName: isKnown },
    titles: found.flatMap(({ known, text }) => (known ? [] : [text])),
    isTaken: (outer) => overlaps(titles, { outer }) || overlaps(found, { outer }),
  })
  return [...found, ...again.flatMap((words) => asUnknown(read, words, 'Named as a song elsewhere.') ?? [])]
}

// Without the small words: the “The” of “The Squire” is nobody’s name.
function keysOf({ words }: ReadText, { at, to }: Name): string[] {
  return words.slice(at, to).flatMap(({ key }) => (particles.has(key) ? [] : [key]))
}

function isKnownPerson({ character, performer, rivals }: Name): boolean {
  return character !== null || performer !== null || rivals.length > 0
}

// Known, or of several words: what is one word may be a title.
function isPerson(name: Name): boolean {
  return isKnownPerson(name) || name.to - name.at > 1
}

// Of those beside it, in the order of the text.
function overlaps(
  others: readonly Pick<Song, 'start' | 'end' | 'outer'>[],
  { outer }: Pick<Song, 'outer'>,
): boolean {
  const at = firstAfter(others, outer.start)
  return others
    .slice(Math.max(0, at - 3), at + 3)
    .some((other) => other.outer.start < outer.end && other.outer.end > outer.start)
}

// By whole titles, and by their first words where no other begins so.
function toTries(songs: readonly KnownSong[]) {
  const [whole, beginnings] = [new WordTrie<KnownSong>(), new WordTrie<KnownSong>()]
  for (const song of songs) {
    const bare = song.title.replace(/\([^)]*\)/g, ' ').trim() || song.title
    for (const title of new Set([song.title, bare])) for (const words of waysOf(title)) whole.add(words, song)
    const short = titleWords(bare)
    for (let many = 2; many < short.length; many += 1) {
      if (!isSmall(short[many - 1] ?? '')) beginnings.add(short.slice(0, many), song)
    }
  }
  return { whole, beginnings }
}

type Asked = {
  read: ReadText
  trie: WordTrie<KnownSong>
  at: number
  isName: (word: Word) => boolean
  before: Song | undefined
}

function knownAt({ read, trie, at, isName, before, isOfMusic }: Asked & { isOfMusic: boolean }): Song | null {
  const match = trie.longestAt(read.words, at)
  const [song] = [...(match?.values ?? [])].sort((left, right) => (left.title < right.title ? -1 : 1))
  const words = read.words.slice(at, at + (match?.length ?? 0))
  const title = song && toSong(read, { words, known: song, reason: 'A known song, beside words of singing.' })
  if (!title) return null
  const isInRow =
    words[0]?.capital === true && before && row.test(read.text.slice(before.outer.end, title.outer.start))
  return isInRow || isKnownSong({ read, words, isName, isOfMusic, title: song.title })
    ? { ...title, text: song.title }
    : null
}

const row = /^(?:,|,? and|, then|,? into|,? and then) $/

// “Does Don’t Rain”, of a longer title.
function begunAt({ read, trie, at, isName }: Asked): Song | null {
  const match = trie.longestAt(read.words, at)
  const [song, other] = match?.values ?? []
  const words = read.words.slice(at, at + (match?.length ?? 0))
  const next = read.words[at + words.length]
  if (!song || other || !words.every(({ capital, key }) => capital || isSmall(key)) || words.some(isName))
    return null
  if (next?.follows && next.capital) return null
  const title = toSong(read, { words, known: song, reason: 'The first words of a known song.' })
  return title && isLedInto(read, title.outer) ? { ...title, text: song.title } : null
}

const wellKnown = 'A title that many people know, beside words of singing.'
const capitalised = 'Capitalised words beside words of singing.'

function capitalisedAt({
  read,
  at,
  ...people
}: Omit<Asked, 'trie' | 'before'> & { isKnown: (word: Word) => boolean }): Word[] | null {
  const words = capitalisedTitleAt(read, { at, ...people })
  return words && !endsFamous(read, { at, length: words.length }) ? words : null
}

function asUnknown(read: ReadText, words: readonly Word[] | null, reason: string): Song | null {
  return words && toSong(read, { words, known: null, reason })
}

function toSong(
  { text }: Pick<ReadText, 'text'>,
  { words, known, reason }: { words: readonly Word[]; known: KnownSong | null; reason: string },
): Song | null {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return null
  const outer = { start: first.start, end: last.end }
  return {
    ...outer,
    outer,
    text: text.slice(outer.start, outer.end),
    paragraph: first.paragraph,
    known,
    reason,
  }
}
