import { fold, foldWords } from './fold.ts'
import type { Known, KnownSong } from './model.ts'
import type { Quote } from './quotes.ts'
import { openers } from './words.ts'

/**
 * What is quoted, by its looks: a title, what may be one in another language, something somebody says, or a word or two
 * that are only stressed.
 */
export type Look = 'title' | 'phrase' | 'line' | 'stress'

const small =
  /^(?:a|an|the|of|in|on|at|and|or|to|for|with|from|by|as|is|it|my|vs|de|la|el|los|las|del|y|en|un|una|der|die|das|und|von|le|les|et|n|'n'|o'|de|ft)$/

/** Whether a word, as it is compared, is written small in titles. */
export function isSmall(key: string): boolean {
  return small.test(key)
}

/**
 * Whether words may be a title that is written like a sentence, as in French and Spanish: “Plaisir d’amour”, “Piel canela,”.
 * None of them is one with which English sentences begin, as most of what is said has some.
 */
export function isPhrase(words: string): boolean {
  const [first = '', ...rest] = foldWords(words)
  return (
    /^\p{Lu}/u.test(words) &&
    rest.length > 0 &&
    rest.length < 5 &&
    ![first, ...rest].some((word) => openers.has(word)) &&
    !/[.!?]|, /.test(words)
  )
}

// “Volver, volver”: a word that comes twice is sung.
function isDoubled(title: string): boolean {
  const [first = '', second = '', third] = foldWords(title)
  return first.length > 3 && first === second && third === undefined
}

/** How a quotation looks; in a text without capitals everything short may be a title. */
export function lookOf({ quote, inSmall }: { quote: Pick<Quote, 'text' | 'outer'>; inSmall: boolean }): Look {
  const bare = quote.text.trim()
  const words = bare.split(/\s+/)
  const letters = words.map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
  const lower = letters.filter((word) => /^\p{Ll}/u.test(word) && !isSmall(fold(word)))
  if (lower.length === 0 && letters.some((word) => /^[\p{Lu}\p{N}]/u.test(word))) {
    return /[?!.]\s+\p{Lu}/u.test(bare) && words.length > 6 ? 'line' : 'title'
  }
  if ((inSmall && words.length <= 7) || isDoubled(bare)) return 'title'
  // “Sittin’ on” and the like: one small word in a longer title.
  if (lower.length === 1 && words.length >= 4 && letters.length - lower.length >= 3 && !/[,.!?]$/.test(bare))
    return 'title'
  if (/^\p{Lu}/u.test(letters[0] ?? '') && words.length <= 7 && !/[?!]|,$|[.,;].*\p{L}/u.test(bare))
    return 'phrase'
  if (isPhrase(bare)) return 'phrase'
  return words.length <= 2 && !/[,.!?]$/.test(bare) ? 'stress' : 'line'
}

/** The words of a title as they are compared: without what stands in brackets, without signs. */
export function titleKey(title: string): string {
  const bare = title.replace(/\([^)]*\)/g, ' ').trim()
  return foldWords(bare || title).join(' ')
}

/** A title however it is spelled: “Livin’” as “Living”, “&” as “and”, without an article. */
export function looseKey(title: string): string {
  return titleKey(title.replace(/\s[&+]\s/g, ' and '))
    .replace(/in'?(?= |$)/g, 'ing')
    .replace(/^(?:the|a|an) (?=.)/, '')
    .replace(/'/g, '')
}

/** How many words of a title stand for it. */
const fewest = 2

// Also by how it may be spelled, and by its first words where no other begins so.
function byLooseKey(songs: readonly KnownSong[]): ReadonlyMap<string, KnownSong> {
  const beginnings = new Map<string, KnownSong | null>()
  for (const song of songs) {
    const words = looseKey(song.title).split(' ')
    for (let many = fewest; many < words.length; many += 1) {
      const key = words.slice(0, many).join(' ')
      beginnings.set(key, beginnings.has(key) ? null : song)
    }
  }
  return new Map([
    ...[...beginnings].flatMap(([key, song]) => (song ? [[key, song] as const] : [])),
    ...songs.map((song) => [looseKey(song.title), song] as const),
  ])
}

/** The known titles by what is compared. */
export function knowTitles({ songs, episodes, show }: Pick<Known, 'songs' | 'episodes' | 'show'>) {
  return {
    songs: new Map(
      songs.flatMap((song) =>
        [titleKey(song.title), foldWords(song.title).join(' ')].map((key) => [key, song] as const),
      ),
    ),
    loose: byLooseKey(songs),
    episodes: new Map(episodes.map((episode) => [titleKey(episode.title), episode])),
    show: show ? titleKey(show) : null,
  }
}

export type KnownTitles = ReturnType<typeof knowTitles>
