import { wordsAfter, wordsBefore } from './around.ts'
import type { Song } from './bare-titles.ts'
import type { Name } from './names.ts'
import { firstAfter } from './spans.ts'
import type { ReadText, Word } from './text.ts'
import { songWords } from './words.ts'

type Context = { read: ReadText; names: readonly Name[] }

const pronouns = /^(?:she|he|they|her|his|him|their|who|both|two|pair|duo)$/
const several = /^(?:they|their|both|two|pair|duo)$/
const sings = new Set(
  `sing sings sang singing sung belts belting belted belt croons crooning croon performs performed performing perform duets
   duetting covers covering raps rapping hums humming`
    .trim()
    .split(/\s+/),
)

/** Who sings a song, as known or as written: the subject of the singing, whom a pronoun means, or who follows “by”. */
export function singersOf(context: Context, song: Song): string[] {
  const later = singerOfNext(context, song)
  if (later) return later
  const { read, names } = context
  const own = names.filter((name) => maySing(name) && !isInside(name, song))
  const [before, after] = [wordsBefore(read, song.outer), wordsAfter(read, song.outer)]
  const verb = before.find(({ key }) => songWords.has(key))
  const edge = verb?.start ?? song.outer.start
  const sentence = before[0]?.sentence ?? after[0]?.sentence ?? -1
  const same = own.filter((name) => name.sentence === sentence)
  const led = same.filter(({ end }) => end <= edge)
  const said = before.filter(({ start }) => start < edge && start >= (led.at(-1)?.end ?? 0))
  const pronoun = said.find(({ key }) => pronouns.test(key))
  const group = lastJoined(read, led)
  if (group.length > 0 && !(pronoun && meansAnother(read, group.at(-1), pronoun))) return group.map(recordOf)
  if (pronoun) {
    const earlier = own.filter(
      ({ end, paragraph }) => end <= song.outer.start && paragraph >= song.paragraph - 1,
    )
    const last = unique(earlier.map(recordOf)).slice(several.test(pronoun.key) ? -2 : -1)
    if (last.length > 0) return last
  }
  return named({ read, song, same, edge, after })
}

// “…, sung by Karen and Ivy”, “… with Tom at the piano”.
function named({
  read,
  song,
  same,
  edge,
  after,
}: {
  read: ReadText
  song: Song
  same: readonly Name[]
  edge: number
  after: readonly Word[]
}): string[] {
  const later = same.filter(({ start }) => start >= song.outer.end)
  const [first] = later
  const by = after.find(({ key }) => key === 'by' || key === 'from' || key === 'with')
  if (first && by && by.start < first.start) return firstJoined(read, later).map(recordOf)
  const inside = same.filter(({ start, end }) => start > edge && end <= song.outer.start)
  if (inside.length > 0) return unique(inside.map(recordOf))
  return first && after.slice(0, 6).some(({ key }) => songWords.has(key)) ? [recordOf(first)] : []
}

// Where the sentence of a title has nobody singing, one of the next may say who sings “the song”.
function singerOfNext({ read, names }: Context, { outer, paragraph }: Song): string[] | null {
  const here = [...wordsBefore(read, outer), ...wordsAfter(read, outer)]
  if (here.some(({ key }) => sings.has(key))) return null
  const sentence = here[0]?.sentence ?? -1
  const from = firstAfter(read.words, outer.end)
  const verb = read.words
    .slice(from, from + 150)
    .find(
      (word) =>
        sings.has(word.key) &&
        word.paragraph === paragraph &&
        word.sentence > sentence &&
        word.sentence <= sentence + 3,
    )
  if (
    !verb ||
    !/^\S+ (?:(?:the|this|that) (?:song|number|tune|ballad)|it)\b/.test(
      read.text.slice(verb.start, verb.start + 40),
    )
  )
    return null
  const subject = names.find(
    (name) => maySing(name) && name.sentence === verb.sentence && name.end <= verb.start,
  )
  return subject ? [recordOf(subject)] : null
}

function isInside({ start, end }: Name, { outer }: Song): boolean {
  return start >= outer.start && end <= outer.end
}

// “Karen watches, and when she sings …”: the name is of another clause; “Karen’s” is none’s subject.
function meansAnother(read: ReadText, name: Name | undefined, { start, key }: Word): boolean {
  if (!name || name.possessive || !/^(?:she|he|they)$/.test(key)) return false
  return /[,;—–]/.test(read.text.slice(name.end, start)) || start - name.end > 30
}

function maySing(name: Name): boolean {
  if (name.character !== null) return true
  return name.performer === null && name.rivals.length === 0 && !name.unsure && !name.possessive
}

function recordOf(name: Name): string {
  return name.character ?? name.text
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}

const joint = /^(?:,| and| &|, and| with|\s)+$/

// The last names of a row that “and” or a comma joins.
function lastJoined(read: ReadText, names: readonly Name[]): Name[] {
  const group: Name[] = []
  for (const name of names.toReversed()) {
    const [next] = group
    if (next && !joint.test(read.text.slice(name.end, next.start))) break
    group.unshift(name)
  }
  return group
}

function firstJoined(read: ReadText, names: readonly Name[]): Name[] {
  const group: Name[] = []
  for (const name of names) {
    const last = group.at(-1)
    if (last && !joint.test(read.text.slice(last.end, name.start))) break
    group.push(name)
  }
  return group
}
