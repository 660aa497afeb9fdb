import { wordsInside } from './around.ts'
import { type Quote, readQuotes } from './quotes.ts'
import type { ReadText, Word } from './text.ts'
import { type Title, wanted } from './title.ts'
import { settleTitles } from './title-rows.ts'
import { weigh } from './title-score.ts'
import { type KnownTitles, lookOf, titleKey } from './titled.ts'

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

type Asked = { read: ReadText; titles: KnownTitles; quote: Quote; quoted: ReadonlySet<Word> }

function judge({ read, titles, quote, quoted }: Asked): Title {
  const key = titleKey(quote.text)
  const known = titles.songs.get(key) ?? null
  const isEpisode = titles.episodes.has(key) || titles.show === key
  const look = known || isEpisode ? 'title' : lookOf({ quote, inSmall: read.small })
  const isSlanted = isItalic(read, quote)
  const { score, reason } = weigh({ read, quote, quoted, known, isEpisode, isItalic: isSlanted, look })
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
