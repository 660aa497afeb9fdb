import { wordsAfter, wordsBefore } from './around.ts'
import type { Song } from './bare-titles.ts'
import { firstJoined, isJoining, lastJoined } from './joined.ts'
import type { Person } from './people.ts'
import { firstAfter } from './spans.ts'
import type { ReadText, Word } from './text.ts'
import { isPronoun, meansAnother, type Told, whoIs, withPronoun } from './who-is-meant.ts'
import { songWords } from './words.ts'

type Asked = Told & { song: Song; artist: string | null }

const governing = new Set(
  'from to at of for by in past into on about behind over under against toward towards between like than opposite across around near beside'.split(
    ' ',
  ),
)

const articles = new Set('the a an his her their my our that this'.split(' '))

/** Who sings a song, as known or as written: the subject of the singing, whom a pronoun means, who joins in. */
export function singersOf(asked: Asked): string[] {
  const { read, song, artist } = asked
  const people = near(asked).filter((one) => !isInside(one, song) && !isArtist(one, artist))
  const context = { ...asked, people }
  const [before, after] = [wordsBefore(read, song.outer), wordsAfter(read, song.outer)]
  const found =
    subjectOf(context, before) ??
    singersUnder(context) ??
    singerOfNext(context) ??
    singersAfter(context, after) ??
    singersBefore(context) ??
    []
  return unique([...found, ...joining(context)].map(({ record }) => record))
}

/** So many people before and after a song may have to do with it; one sentence of thousands of names tells nothing. */
const [mostPeopleBefore, mostPeopleAfter] = [200, 60]

function near({ people, song }: Asked): readonly Person[] {
  const at = firstAfter(people, song.outer.start)
  return people.slice(Math.max(0, at - mostPeopleBefore), at + mostPeopleAfter)
}

function isArtist({ text }: Person, artist: string | null): boolean {
  return artist !== null && (artist.includes(text) || text.includes(artist))
}

// The last of those named before the title in its sentence, and who is joined to them; or whom a pronoun means.
function subjectOf(asked: Asked, before: readonly Word[]): Person[] | null {
  const { read, people, song } = asked
  const verb = before.find(({ key }) => songWords.has(key))
  const edge = verb?.start ?? song.outer.start
  const here = people.filter((one) => one.sentence === before[0]?.sentence && one.end <= song.outer.start)
  const owner = here.findLast((one) => one.possessive && owns(read, one, song))
  if (owner) return [owner]
  const companions = here.filter((one) => !one.possessive && one.end <= edge && isCompanion(read, one))
  const free = here.filter(
    (one) => !one.possessive && one.end <= edge && !isGoverned(read, one) && !companions.includes(one),
  )
  const led = free.some(({ isKnown }) => isKnown) ? free.filter(({ isKnown }) => isKnown) : free
  const last = led.at(-1)
  const pronoun = before.find(
    (word) => word.start < edge && word.start >= (last?.end ?? 0) && isPronoun(read, word),
  )
  const meant = pronoun && (!last || meansAnother(asked, { last, pronoun })) ? whoIs(asked, pronoun) : null
  const subject = meant ?? (last ? withPronoun(asked, lastJoined(read, led)) : null)
  return subject ? [...subject, ...companions] : null
}

function isCompanion({ words }: ReadText, { at, sentence }: Person): boolean {
  return words[at - 1]?.sentence === sentence && words[at - 1]?.key === 'with'
}

// “Nora’s ‘Stars’”, “Nora’s rendition of …”.
function owns({ text }: ReadText, { end }: Person, { outer }: Song): boolean {
  return /^['’]?s?\s(?:own |\w+ ){0,2}(?:(?:rendition|version|take|cover|reprise|performance|solo|number|ballad|song)(?: of| on)?,? )?(?:\S+['’]s )?$/i.test(
    text.slice(end, Math.max(end, outer.start)).slice(0, 60),
  )
}

function isGoverned({ words }: ReadText, { at, sentence }: Person): boolean {
  const before = articles.has(words[at - 1]?.key ?? '') ? words[at - 2] : words[at - 1]
  return before?.sentence === sentence && governing.has(before.key)
}

// Under a heading that is a title, whom the text below it names first.
function singersUnder({ read, people, song }: Asked): Person[] | null {
  const { start = 0, end = 0 } = read.paragraphs[song.paragraph] ?? {}
  const isHead =
    song.outer.start - start < 12 &&
    /^[^.!?]{0,40}\n/.test(read.text.slice(song.outer.end, song.outer.end + 42))
  if (!isHead) return null
  const below = people.filter(
    (one) => one.start > song.outer.end && one.end <= end && !one.possessive && !isGoverned(read, one),
  )
  const [first] = below
  return first ? firstJoined(read, below) : null
}

// Where the sentence of a title has nobody, one of the next may say who sings “the song”.
function singerOfNext({ read, people, sexes, song }: Asked): Person[] | null {
  const from = firstAfter(read.words, song.outer.end)
  const sentence = read.words[from - 1]?.sentence ?? -1
  const verb = read.words
    .slice(from, from + 80)
    .find(
      ({ key, sentence: of, paragraph, start }) =>
        of > sentence &&
        of <= sentence + 2 &&
        paragraph === song.paragraph &&
        /^(?:sings?|sang|singing|does|plays?|takes?|performs?|hums?)$/.test(key) &&
        /^\S+ (?:(?:the|this|that) (?:song|number|tune|one)|it|all of it|this one)\b/.test(
          read.text.slice(start, start + 40),
        ),
    )
  if (!verb) return null
  const subjects = people.filter(
    (one) => one.sentence === verb.sentence && one.end <= verb.start && !isGoverned(read, one),
  )
  if (subjects.length > 0) return lastJoined(read, subjects)
  const before = read.words[firstAfter(read.words, verb.start) - 1]
  return before ? whoIs({ read, people, sexes }, before) : null
}

// “…, sung by Karen and Ivy”, “Proud Mary” with Nora in a spotlight, “‘Creep’: Nora”.
function singersAfter({ read, people, song }: Asked, after: readonly Word[]): Person[] | null {
  const sentence = after[0]?.sentence
  const later = people.filter((one) => one.sentence === sentence && one.start >= song.outer.end)
  const [first] = later
  if (!first) return null
  const gap = read.text.slice(song.outer.end, first.start)
  const isTold =
    /\b(?:by|from|with|goes to|belongs to|it['’]s)\s(?:\S+\s){0,2}$/i.test(gap) ||
    /^["”’'*_,.]*\s?(?:[:(–—-]|in unison)\s?$/.test(gap)
  const isVerb = songWords.has(read.words[first.to]?.key ?? '')
  return isTold || isVerb ? firstJoined(read, later) : null
}

// The last person whom the paragraph names before.
function singersBefore({ people, song }: Asked): Person[] | null {
  const last = people
    .slice(0, firstAfter(people, song.start))
    .findLast((one) => one.paragraph === song.paragraph && one.isKnown)
  return last ? [last] : null
}

// “With Linda feeding him the words”, “Jude comes in on harmony”.
function joining({ read, people, song }: Asked): Person[] {
  const from = firstAfter(read.words, song.outer.end)
  const sentence = read.words[from - 1]?.sentence ?? -9
  return people.filter(
    (one) =>
      one.start >= song.outer.end &&
      one.start - song.outer.end < 240 &&
      one.sentence <= sentence + 3 &&
      one.paragraph === song.paragraph &&
      isJoining(read, { after: song.outer.end, one }),
  )
}

function isInside({ start, end }: Person, { outer }: Song): boolean {
  return start >= outer.start && end <= outer.end
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
