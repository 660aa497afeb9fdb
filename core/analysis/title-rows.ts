import { isBy, settleByText } from './of-music.ts'
import type { ReadText } from './text.ts'
import { type Title, wanted } from './title.ts'
import { titlesOfLists } from './title-lists.ts'
import { titleKey } from './titled.ts'

/** What titles say of one another: of a row all are songs or none, so are those of a ranking, and a song stays one. */
export function settleTitles(read: ReadText, titles: readonly Title[]): Title[] {
  const ranked = titlesOfLists(read, titles)
  const listed = bySigns(titles).map((title) =>
    ranked.has(title.start) ? asSong(title, 'A list of songs.') : title,
  )
  const settled = settleByText(read, inRows(read, listed))
  const told = settled.map((title) =>
    isInHeading(read, title) ? { ...title, isSong: false, isSung: false } : title,
  )
  const songs = new Set(told.flatMap((title) => (title.isSong ? [titleKey(title.text)] : [])))
  return told.map((title) =>
    title.isSong || !mayBeSong(title) || !songs.has(titleKey(title.text))
      ? title
      : {
          ...title,
          isSong: true,
          isSung: title.score >= named && !isInHeading(read, title),
          reason: 'Named as a song elsewhere.',
        },
  )
}

// What the heading of a text names is sung below it, if anywhere.
function isInHeading({ text, paragraphs }: ReadText, { paragraph, known }: Title): boolean {
  if (paragraph !== 0 || known || paragraphs.length < 2) return false
  const { start = 0, end = 0 } = paragraphs[0] ?? {}
  const line = text.slice(start, end).trim()
  return line.length < 120 && !line.includes('\n') && !/[.!?]["”’]?$/.test(line)
}

/** How much is needed where the same title is that of a song elsewhere. */
const named = 1

/** How much what is surely a song has to have, and how many there have to be for the signs around them to tell. */
const sure = 3
const enough = 2
/** How many times as many songs have the one sign where the other is not theirs. */
const few = 4

// A text that quotes its songs sets its films in italics, and the other way round.
function bySigns(titles: readonly Title[]): Title[] {
  const songs = titles.filter(({ score }) => score >= sure)
  const italics = songs.filter(({ isItalic }) => isItalic).length
  const quoted = songs.length - italics
  return titles.map((title) => {
    const [same, other] = title.isItalic ? [italics, quoted] : [quoted, italics]
    if (title.look !== 'title' || title.known) return title
    const by = same >= enough && other === 0 ? like : other >= enough && same * few <= other ? -unlike : 0
    const isSong = title.score + by >= wanted
    return { ...title, isSong, isSung: isSong }
  })
}

const like = 0.7
const unlike = 1

function mayBeSong({ look, isEpisode }: Title): boolean {
  return !isEpisode && (look === 'title' || look === 'phrase')
}

function asSong(title: Title, reason: string): Title {
  return title.isSong || !mayBeSong(title) ? title : { ...title, isSong: true, isSung: true, reason }
}

const joint =
  /^[,;]?["”’']?\s*(?:(?:and |then )(?:out|in|on|up|off|back) (?:to|on|with|into)|and|then|or|into|to|plus|&|\/)?(?:,? (?:because|for|since|god|heaven|alas|of course|inevitably|mercifully|unbelievably|if|as)[^,.!?;:]{0,36},)?(?:\s(?:then|finally|even|also|a|the|her|his|their))*\s*$/
// “Gus takes ‘Stars,’ Nora ‘Moths,’ and Dana, alas, ‘Rain’”; “‘Stars’ becomes ‘Moths’”.
const byAnother =
  /^[,;.]?["”’']?,?\s(?:and |then |but |while )?\p{Lu}\p{L}+(?:, \p{Ll}+,)?(?: (?:with|on|does|takes|got|gets|did|had|took|has|gives us|sings))?(?: an?)? $/u
const turned =
  /^[,;]?["”’']?,?\s(?:which )?(?:becomes|turns into|segues into|slides into|melts into|bleeds into|gives way to|leads into|runs into|folds into) $/

// “‘Dancing Queen,’ ‘Tainted Love’ and ‘Delilah’”.
function inRows({ text }: ReadText, titles: readonly Title[]): Title[] {
  const found = [...titles]
  const settle = (at: number, beside: number) => {
    const [title, other] = [found[at], found[beside]]
    if (!title || !other?.isSong || !other.isSung || title.paragraph !== other.paragraph) return
    const [left, right] = at < beside ? [title, other] : [other, title]
    const gap = text.slice(left.outer.end, right.outer.start)
    const isJoined =
      joint.test(gap) ||
      turned.test(gap) ||
      (title.score > -0.5 && byAnother.test(gap) && !isBy({ text }, title))
    if (gap.length < 50 && gap.trim() !== '' && isJoined && title.look === 'title')
      found[at] = asSong(title, 'In a row with a song.')
    else if (
      gap.length < 30 &&
      /[,;]["”’']? *$/.test(text.slice(left.start, right.outer.start)) &&
      joint.test(gap)
    )
      found[at] = asSong(title, 'In a row with a song.')
  }
  for (let at = 1; at < found.length; at += 1) settle(at, at - 1)
  for (let at = found.length - 2; at >= 0; at -= 1) settle(at, at + 1)
  return found
}
