import { wordsInside } from './around.ts'
import { isFamous } from './famous.ts'
import { type Quote, readQuotes } from './quotes.ts'
import type { ReadText, Word } from './text.ts'
import { type Title, wanted } from './title.ts'
import { settleTitles } from './title-rows.ts'
import { weigh } from './title-score.ts'
import { type KnownTitles, lookOf, looseKey, titleKey } from './titled.ts'

/** Reads everything that is quoted, and says what it is. */
export function findTitles({ read, titles }: { read: ReadText; titles: KnownTitles }): Title[] {
  const quotes = readQuotes(read).filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const quoted = wordsInside(
    read.words,
    quotes.map(({ outer }) => outer),
  )
  return settleTitles(
    read,
    quotes.map((quote) => judge({ read, titles, quote, quoted })),
  )
}

/** How much has to speak for a song that is named by its first words. */
const beside = 1

type Asked = { read: ReadText; titles: KnownTitles; quote: Quote; quoted: ReadonlySet<Word> }

function judge({ read, titles, quote, quoted }: Asked): Title {
  const key = titleKey(quote.text)
  const isEpisode = titles.episodes.has(key) || titles.show === key
  const isSlanted = isItalic(read, quote)
  const weighed = { read, quote, quoted, isEpisode, isItalic: isSlanted }
  const exact = titles.songs.get(key) ?? null
  const look = exact || isEpisode || isFamous(quote.text) ? 'title' : lookOf({ quote, inSmall: read.small })
  const { score, reason } = weigh({ ...weighed, known: exact, look })
  // Spelled in another way, or the first words of a title: only beside words of singing.
  const known = exact ?? (score >= beside ? (titles.loose.get(looseKey(quote.text)) ?? null) : null)
  return {
    ...{
      start: quote.start,
      end: quote.end,
      outer: quote.outer,
      paragraph: quote.paragraph,
      look,
      known,
      isEpisode,
    },
    text: trimmed(quote.text),
    isQuoted: true,
    isSong: score >= wanted,
    isSung: score >= wanted,
    score,
    isItalic: isSlanted,
    reason,
  }
}

/** A title without the comma or full stop that some writers put before the closing quote. */
function trimmed(title: string): string {
  return title.trim().replace(/[,;.]+$/, (signs) => (signs === '...' ? signs : ''))
}

function isItalic({ text }: ReadText, { start, outer }: Quote): boolean {
  return start === outer.start || /[*_]/.test(text[outer.start] ?? '')
}
