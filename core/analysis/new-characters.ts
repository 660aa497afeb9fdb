import { isEverybody } from './everybody.ts'
import { fold, foldWords } from './fold.ts'
import type { CastProposal, DoubtProposal, KnownSong, NameProposal, PerformanceProposal } from './model.ts'
import type { Name } from './names.ts'
import type { ReadText } from './text.ts'
import { openers, places, titles } from './words.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

// Words before a name that say that it is somebody in the story.
const kin = list(`
named called brother sister son daughter wife husband mother father mom dad nephew niece friend cousin neighbor neighbour boss lawyer
girl boy man woman kid guy partner fiance fiancee ex assistant deputy intern rookie newcomer suspect victim witness villain baby twin uncle aunt
`)
const doing = list(`
is was has had does did says tells asks gets goes comes takes makes finds walks sings looks knows wants and who can't isn't wasn't doesn't would could
turns sits stands gives leaves runs moves arrives shows plays keeps calls tries wins loses hears sees thinks feels decides admits reveals
`)
// What a sentence says of those who make a show.
const makers =
  /\b(?:directed|director|written|wrote|writer|creator|created|showrunner|producer|composer|composed|choreograph\w*|star of|starred|stars in|author|guest judge|juilliard|actor|actress|grammy|emmy|oscar|podcast|interview)\b/

/** People in the story who are not known and whom nobody is named as playing. */
export function findNew({
  read,
  names,
  cast,
  performances,
  doubts,
  songs,
}: {
  read: ReadText
  names: readonly Name[]
  cast: readonly CastProposal[]
  performances: readonly PerformanceProposal[]
  doubts: readonly DoubtProposal[]
  songs: readonly KnownSong[]
}): NameProposal[] {
  const taken = new Set(
    [
      ...cast.flatMap(({ character, performer }) => [character, performer]),
      ...performances.flatMap(({ originalArtist }) => originalArtist ?? []),
    ].flatMap((name) => [keyOf(name), ...foldWords(name)]),
  )
  const ofSongs = songNames(songs, performances)
  const doubted = new Set(doubts.map(({ found }) => found))
  // A part of a name that is in doubt is in doubt with it.
  const ofDoubted = new Set(
    doubts.flatMap(({ found, onList }) => [...foldWords(found), ...foldWords(onList)]),
  )
  const singing = new Set(performances.flatMap(({ performers }) => performers))
  const seen = new Set<string>()
  const tellsOfMakers = sentencesOfMakers(read)
  const found = names.flatMap((name) => {
    const key = keyOf(name.text)
    const words = foldWords(name.text)
    if (name.kind !== 'unknown' || name.performer || name.unsure || taken.has(key) || seen.has(key)) return []
    if (isEverybody(name.text) || occasions.test(name.text)) return []
    if (words.length === 1 && ofDoubted.has(key)) return []
    if (taken.has(words.at(-1) ?? '') || openers.has(key) || places.test(name.text)) return []
    if (ofSongs.has(key) || doubted.has(name.text) || !/\p{Ll}/u.test(name.text) || isElsewhere(read, name))
      return []
    if (!singing.has(name.text) && !isIntroduced(read, name) && !isSomebody(read, name, tellsOfMakers))
      return []
    seen.add(key)
    return [
      {
        span: { start: name.start, end: name.end },
        name: name.text.replace(/ of \p{Lu}.*$/u, ''),
        reason: 'Somebody in the story who is not known.',
        sure: 0.6,
      },
    ]
  })
  const whole = names.filter(({ kind }) => kind === 'unknown').map(({ text }) => text)
  return found.filter((one) => !isPartOfOther(one.name, whole))
}

// A title, or whose song it was, is nobody in the story.
function songNames(
  songs: readonly KnownSong[],
  performances: readonly PerformanceProposal[],
): ReadonlySet<string> {
  const known = songs.flatMap(({ title, originalArtist }) => [title, originalArtist ?? title])
  return new Set([...known, ...performances.map(({ song }) => song)].map(keyOf))
}

// “Lou” and “Dr. Nair” beside “Lou Vitale” and “Priya Nair”: a part of a name is nobody else.
function isPartOfOther(name: string, all: readonly string[]): boolean {
  const words = withoutRank(name)
  const [only] = words
  if (only === undefined || words.length > 1) return false
  return all.some((other) => {
    const parts = withoutRank(other)
    return parts.length > 1 && parts.includes(only)
  })
}

function withoutRank(name: string): string[] {
  return foldWords(name).filter((word, at, words) => !titles.has(word) || at === words.length - 1)
}

/** “Movie Night” is nobody, nor is Christmas. */
const occasions = /\b(?:Night|Week|Christmas|Easter|Thanksgiving|Halloween|Awards?)$/

const playing = /^(?:['’]s)?,? (?:as|plays|played|playing|voices|portrays|guests|makes|gives|brings)\b/
const role =
  /\b(?:(?:she|he|who) (?:was|is|played|plays)|formerly|once|used to (?:be|play)|star of|by|the great|guest star|starring|like|than) (?:an? )?$/i
const governed =
  /\b(?:in|to|from|(?<!(?:later|early|then) )on|at|(?<!name )of|near|over|across|into|toward|towards|through|outside|around) (?:the )?$/i

// A town, a role in another show, or who makes or plays in this one.
// “A Mr Crane”, “one Fermín Aldama”, “Paige Winters, 26”: that is how somebody is introduced.
function isIntroduced({ text }: ReadText, { start, end, text: words }: Name): boolean {
  const before = text.slice(Math.max(0, start - 30), start)
  if (!/ /.test(words)) return false
  if (titles.has(fold(words.split(' ')[0] ?? '')) && /\ban? (?:certain )?$/.test(before)) return true
  return /\b(?:one|name of) $/.test(before) || /^, (?:also )?\d{2}\b/.test(text.slice(end, end + 12))
}

function isElsewhere({ text }: ReadText, { start, end, text: words }: Name): boolean {
  const before = text.slice(Math.max(0, start - 30), start)
  if (role.test(before) || (/ /.test(words) && playing.test(text.slice(end, end + 20)))) return true
  return governed.test(before)
}

function isSomebody({ words }: ReadText, name: Name, tellsOfMakers: (sentence: number) => boolean): boolean {
  if (tellsOfMakers(name.sentence)) return false
  const before = words
    .slice(Math.max(0, name.at - 3), name.at)
    .filter(({ sentence }) => sentence === name.sentence)
  const next = words[name.to]
  const isTitled = name.to - name.at > 1 && titles.has(fold(words[name.at]?.text ?? ''))
  const isKin = before.slice(-2).some(({ key }) => kin.has(key))
  const acts =
    next?.sentence === name.sentence &&
    next.start - name.end <= 2 &&
    (doing.has(next.key) || /^[a-z]{3,}(?:[^su]s|ed)$/.test(next.key))
  if (name.possessive) return isKin
  if (name.to - name.at === 1)
    return (
      isKin ||
      (acts && before.length === 0) ||
      (acts && name.to - name.at === 1 && doing.has(next?.key ?? ''))
    )
  return isTitled || isKin || acts
}

function sentencesOfMakers({ sentences, text }: ReadText): (sentence: number) => boolean {
  const known = new Map<number, boolean>()
  return (sentence) => {
    const { start = 0, end = 0 } = sentences[sentence] ?? {}
    const tells = known.get(sentence) ?? makers.test(fold(text.slice(start, end)))
    known.set(sentence, tells)
    return tells
  }
}

function keyOf(name: string): string {
  return foldWords(name).join(' ')
}
