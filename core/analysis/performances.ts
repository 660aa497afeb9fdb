import { sungAfterAll } from './after-all.ts'
import { artistOf, calledIn } from './artist.ts'
import { findBareTitles, type Song } from './bare-titles.ts'
import { isDeniedAfter } from './denied-after.ts'
import { isFamous } from './famous.ts'
import { isOfLeftOut } from './left-out.ts'
import type { CastProposal, Known, PerformanceProposal, Setting } from './model.ts'
import { findNamedByWord } from './named-by-word.ts'
import type { Name } from './names.ts'
import { isOfNarrator } from './narrator.ts'
import { isOfNextWeek } from './next-week.ts'
import { findPeople, findSexes } from './people.ts'
import { isRumoured } from './rumoured.ts'
import { findSameSongs } from './same-song.ts'
import { type Found, isSameTime } from './same-time.ts'
import { isContest, isPlayed, settingOf } from './setting.ts'
import { singersOf } from './singers.ts'
import { isTalkedAbout } from './talked-about.ts'
import type { ReadText } from './text.ts'
import { type Title, wanted } from './title.ts'
import { titlesOfLists } from './title-lists.ts'
import { titleKey } from './titled.ts'
import { isUnrealised } from './unrealised.ts'
import { isUnsung } from './unsung.ts'

/** With how many times before a song is compared; no text sings one more often. */
const mostBefore = 8

type Context = {
  read: ReadText
  names: readonly Name[]
  titles: readonly Title[]
  known: Known
  cast: readonly CastProposal[]
}

/** Finds what is sung or played, once for each time. */
export function findPerformances(context: Context): PerformanceProposal[] {
  const { read, titles } = context
  const people = findPeople(context)
  const called = calledIn(context.names)
  const sexes = findSexes(read, people)
  const usual = isContest(read) ? 'stage' : 'other'
  const found: Found[] = []
  const sung = new Map<string, Found[]>()
  const songs = songsOf(context)
  const listed = titlesOfLists(
    read,
    [...titles, ...bareOf(songs)].sort((one, other) => one.start - other.start),
  )
  const unsung = new Set<Song>(titles.filter(isOnlyNamed))
  const named = inOrder([...songs, ...unsung])
  let left: Song | null = null
  for (const [at, one] of named.entries()) {
    const song = asSung(read, { song: one, next: named[at + 1], isNamed: unsung.has(one) })
    if (!song || (left && isInRow(read, left, song)) || isInSpeech(titles, song)) {
      left = one
      continue
    }
    const key = titleKey(song.known?.title ?? song.text)
    const before = (sung.get(key) ?? []).slice(-mostBefore)
    const artist = artistOf({ ...context, called }, song) ?? before.at(-1)?.performance.originalArtist ?? null
    const isRecord = isPlayed(read, song)
    const performers = isRecord
      ? []
      : singersOf({ read, people, sexes, song, artist: artist ?? song.known?.originalArtist ?? null })
    const setting = isRecord ? 'background' : settingOf(read, { song, usual })
    const same = before.find(
      (one) =>
        // A list at the end names once more what was told.
        (listed.has(song.start) && !listed.has(one.song.start)) ||
        isSameTime(read, { before: one, song, performers, isRecord, setting }),
    )
    if (!same) {
      const one: Found = { song, performance: toPerformance(read, { song, performers, artist, setting }) }
      found.push(one)
      sung.set(key, [...before, one])
    } else if (same.performance.performers.length === 0) same.performance.performers = performers
  }
  return found.map(({ performance }) => performance)
}

// Everything that names a song, in the order of the text.
function songsOf({ read, names, titles, known }: Context): Song[] {
  const named = inOrder([
    ...titles.filter(({ isSung }) => isSung),
    ...findBareTitles({ read, names, titles, songs: known.songs }),
  ])
  return inOrder([
    ...named,
    ...findSameSongs(read, named),
    ...findNamedByWord({ read, named, songs: known.songs }),
  ])
}

function inOrder(songs: readonly Song[]): Song[] {
  return songs.toSorted((left, right) => left.start - right.start)
}

// Those that are named without quotes may stand in a list, too.
function bareOf(songs: readonly Song[]) {
  return songs.flatMap((song) => ('look' in song ? [] : [{ ...song, look: 'title' as const, score: wanted }]))
}

// “Asks for ‘Stars’, ‘Moths’ or ‘Rain’”: of a row none is sung where the first is not.
function isInRow({ text }: ReadText, before: Song, { outer }: Song): boolean {
  return /^[”"’'*_]*(?:,|,? and|,? n?or| &)(?:, [^,.!?;:]{2,30},)? [“"‘'*_]*$/.test(
    text.slice(before.outer.end, outer.start),
  )
}

// A title of which nothing is said yet: “asks for ‘Stars’ … and hums it”.
function isOnlyNamed({ isSung, isSong, look, isEpisode, text }: Title): boolean {
  return !isSung && look === 'title' && !isEpisode && (isSong || isFamous(text))
}

// As it is named, or where it is sung after all.
function asSung(
  read: ReadText,
  { song, next, isNamed }: { song: Song; next: Song | undefined; isNamed: boolean },
): Song | null {
  if (!isNamed && !isNotSung(read, song)) return song
  const outer = sungAfterAll(read, { end: song.outer.end, next: next?.outer.start ?? read.text.length })
  return outer && { ...song, ...outer, outer, reason: 'A song that is sung after all.' }
}

function isNotSung(read: ReadText, { outer, paragraph }: Song): boolean {
  return (
    isTalkedAbout(read, outer) ||
    isDeniedAfter(read, outer) ||
    isOfNarrator(read, outer) ||
    isRumoured(read, outer) ||
    isUnsung(read, outer) ||
    isUnrealised(read, outer) ||
    isOfNextWeek(read, outer) ||
    isOfLeftOut(read, { paragraph, outer })
  )
}

// “You said ‘Stars’”, says Nora.
function isInSpeech(titles: readonly Title[], { outer }: Song): boolean {
  return titles.some(
    (one) => one.look === 'line' && one.outer.start < outer.start && one.outer.end > outer.end,
  )
}

function toPerformance(
  read: ReadText,
  {
    song,
    performers,
    artist,
    setting,
  }: { song: Song; performers: string[]; artist: string | null; setting: Setting },
): PerformanceProposal {
  const { known, start, end, reason } = song
  const originalArtist = artist ?? known?.originalArtist ?? null
  const isOwn = known?.originalToShow ?? saysOriginal(read, { song, isWritten: originalArtist === null })
  return {
    span: { start, end },
    song: known?.title ?? song.text,
    originalArtist: isOwn ? null : originalArtist,
    performers,
    kind: isOwn ? 'original' : 'cover',
    setting,
    reason,
    sure: known ? 0.95 : 0.8,
  }
}

const original = /\boriginal (?:song|number|tune|ballad|called|by)\b/i
const own =
  /\b(?:wrote|written|co-wrote|composed|penned|(?:his|her|their) own|brand-new|new (?:song|number|show tunes?)|original|songwriters?|(?:it['’]s|song|number|tune|tantrum|something) called)\b/i

// Songs of the show are said to be somebody’s own; of a song with an artist more is needed.
function saysOriginal(
  { text }: ReadText,
  { song: { outer }, isWritten }: { song: Song; isWritten: boolean },
): boolean {
  const before = text.slice(Math.max(0, outer.start - 90), outer.start)
  return isWritten
    ? own.test(`${before} ${text.slice(outer.end, outer.end + 110)}`)
    : original.test(before.slice(-60))
}
