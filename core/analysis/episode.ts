import { codeOf } from '../episode.ts'
import { fold } from './fold.ts'
import type { Known, KnownEpisode } from './model.ts'
import type { ReadText } from './text.ts'
import type { Title } from './title.ts'
import { titleKey } from './titled.ts'

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const cardinals =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const word = '(?:\\d{1,2}(?:st|nd|rd|th)?|[a-z]+)'

/** The number that a word says, in letters or digits; null where it says none. */
function numberOf(said: string): number | null {
  const key = fold(said)
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(key)?.[1]
  if (digits) return Number(digits)
  const at = Math.max(ordinals.indexOf(key), cardinals.indexOf(key))
  return at < 0 ? null : at + 1
}

/** Which episode of its season the text says that it is about, and which season; null where it does not. */
function readNumbers(text: string): {
  season: number | null
  episode: number | null
  code: string | null
} {
  const plain = fold(text.slice(0, 20_000)).replace(/-/g, ' ')
  const code =
    /\bs(\d{1,2})[\s,]{0,2}(?:e|ep|episode)\s?(\d{1,2})\b/.exec(plain) ?? /\b(\d{1,2})x(\d{2})\b/.exec(plain)
  const season =
    numbersIn(plain, [
      new RegExp(`\\b(${word}) (?:season|series)\\b`, 'g'),
      new RegExp(`\\b(?:season|series) (${word})\\b`, 'g'),
    ])[0] ?? null
  const episode =
    numbersIn(plain, [
      new RegExp(`\\b(${word}) (?:episode|instalment|installment|outing|folge|episodio|capitulo)\\b`, 'g'),
      new RegExp(`\\b(?:episode|ep|week|folge|episodio|capitulo) (${word})\\b`, 'g'),
    ])[0] ?? null
  const told = code ? { season: Number(code[1]), episode: Number(code[2]) } : { season, episode }
  return { ...told, code: code ? codeOf({ season: Number(code[1]), episode: Number(code[2]) }) : null }
}

function numbersIn(text: string, patterns: readonly RegExp[]): number[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const isOrdinal = /^(?:\d+(?:st|nd|rd|th)|[a-z]+(?:st|nd|rd|th))$/.test(match[1] ?? '')
      const isAfter = /^(?:season|series|episode|ep|week|folge|episodio|capitulo)/.test(match[0])
      // “five episodes” counts them; “the third time” is none of them.
      if (!isOrdinal && !isAfter) return []
      if (
        /(?:last|next|previous|another|every|since|since the|in|until|from|remember|back to|after) $/.test(
          text.slice(Math.max(0, match.index - 10), match.index),
        )
      )
        return []
      const number = numberOf(match[1] ?? '')
      return number === null ? [] : [{ number, at: match.index }]
    }),
  )
  return found.sort((left, right) => left.at - right.at).map(({ number }) => number)
}

type Asked = { read: ReadText; titles: readonly Title[]; known: Known }

/** The known episode that the text is about, where it or what is known settles that. */
export function findEpisode({
  read,
  titles,
  known,
}: {
  read: ReadText
  titles: readonly Title[]
  known: Known
}): {
  episode: string | null
  ordinal: number | null
} {
  const { season, episode: number, code } = readNumbers(read.text)
  const byCode = (wanted: string | null) =>
    known.episodes.find((one) => one.code.toLowerCase() === wanted) ?? null
  const seasons = new Set(known.episodes.map((one) => one.code.slice(0, 3).toUpperCase()))
  const numbered =
    number === null
      ? null
      : season === null
        ? onlyOf(known.episodes, number, seasons)
        : byCode(codeOf({ season, episode: number }))
  const titled = byTitle({ read, titles, known })
  const found = byCode(code) ?? titled ?? numbered ?? byDate({ read, known })
  return { episode: found?.code.toUpperCase() ?? null, ordinal: number }
}

// The number alone is enough where there is one season.
function onlyOf(
  episodes: readonly KnownEpisode[],
  number: number,
  seasons: ReadonlySet<string>,
): KnownEpisode | null {
  return seasons.size === 1 ? (episodes.find(({ code }) => Number(code.slice(4)) === number) ?? null) : null
}

const headLength = 200

// By a title in quotes, unless the text says that it is another week’s; or by one in the headline.
function byTitle({ read, titles, known }: Asked): KnownEpisode | null {
  const keys = new Map(known.episodes.map((one) => [titleKey(one.title), one]))
  const quoted = titles.flatMap((title) => {
    const episode = keys.get(titleKey(title.text))
    return episode ? [{ episode, isOther: isOtherWeek(read, title) }] : []
  })
  if (quoted.length > 0) return quoted.find(({ isOther }) => !isOther)?.episode ?? null
  const head = fold(read.text.slice(0, headLength))
  const inHead = known.episodes.filter(({ title }) => title.length > 6 && head.includes(fold(title)))
  return inHead.length === 1 ? (inHead[0] ?? null) : null
}

function isOtherWeek({ text }: ReadText, { outer }: Title): boolean {
  return (
    // “Monday is …”, “Up next: …”.
    /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|up next|next up|coming up|tomorrow)(?:['’]s)?(?::| is| brings| it['’]s)? [“"‘'*_]?$/i.test(
      text.slice(Math.max(0, outer.start - 40), outer.start + 1),
    ) ||
    /(?:last|next|previous|earlier)\b[^.!?]{0,40}$/i.test(
      text.slice(Math.max(0, outer.start - 60), outer.start),
    ) ||
    /^[^.!?]{0,25}\b(?:last week|next week)/i.test(text.slice(outer.end, outer.end + 30))
  )
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

function byDate({ read, known }: { read: ReadText; known: Known }): KnownEpisode | null {
  const head = fold(read.text.slice(0, 2000))
  const found = known.episodes.filter(({ airDate }) => {
    if (!airDate) return false
    const [year, month, day] = airDate.split('-').map(Number)
    const name = months[(month ?? 1) - 1] ?? ''
    const said = new RegExp(`\\b(?:${name} ${day}(?:st|nd|rd|th)?|${day}(?:st|nd|rd|th)? (?:of )?${name})\\b`)
    return (
      head.includes(airDate) ||
      (said.test(head) && (!/\b(?:19|20)\d\d\b/.test(head) || head.includes(String(year))))
    )
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

const about = /\b(?:episode|season|series|show|premiere|finale|hit|hour|instalment|installment)\b/i

/** The show that a text names as the one that it is about, where none is known; null where it does not. */
export function findShow({ read, titles }: { read: ReadText; titles: readonly Title[] }): string | null {
  const [first] = read.paragraphs
  const head = first ? (read.text.slice(first.start, first.end).split('\n')[0] ?? '') : ''
  const shouted = /^(\p{Lu}[\p{Lu}\p{N}'’&. ]{3,40})(?:[,:—–-]|$)/u.exec(head)?.[1]?.trim()
  const titled = titles.find(({ look, isSong, outer, text }) => {
    if (look !== 'title' || isSong || outer.start > 1500 || text.length < 3) return false
    const around = read.text.slice(Math.max(0, outer.start - 60), outer.end + 60)
    return about.test(around)
  })
  if (shouted && shouted.length < head.length) return titleCase(shouted)
  return titled?.text ?? null
}

function titleCase(text: string): string {
  return text.toLowerCase().replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
}
