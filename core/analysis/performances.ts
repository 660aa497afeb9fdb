import { artistOf } from './artist.ts'
import { findBareTitles, type Song } from './bare-titles.ts'
import type { CastProposal, Known, PerformanceProposal, Setting } from './model.ts'
import { findNamedByWord } from './named-by-word.ts'
import type { Name } from './names.ts'
import { findPeople, findSexes } from './people.ts'
import { findSameSongs } from './same-song.ts'
import { type Found, isSameTime } from './same-time.ts'
import { isContest, isPlayed, settingOf } from './setting.ts'
import { singersOf } from './singers.ts'
import { isTalkedAbout } from './talked-about.ts'
import type { ReadText } from './text.ts'
import type { Title } from './title.ts'
import { titleKey } from './titled.ts'

type Context = {
  read: ReadText
  names: readonly Name[]
  titles: readonly Title[]
  known: Known
  cast: readonly CastProposal[]
}

/** Finds what is sung or played, once for each time. */
export function findPerformances(context: Context): PerformanceProposal[] {
  const { read, names, titles, known } = context
  const named = [
    ...titles.filter(({ isSung }) => isSung),
    ...findBareTitles({ read, names, titles, songs: known.songs }),
  ].sort((left, right) => left.start - right.start)
  const songs = [
    ...named,
    ...findSameSongs(read, named),
    ...findNamedByWord({ read, named, songs: known.songs }),
  ].sort((left, right) => left.start - right.start)
  const people = findPeople(context)
  const sexes = findSexes(read, people)
  const usual = isContest(read) ? 'stage' : 'other'
  const found: Found[] = []
  for (const song of songs) {
    if (isTalkedAbout(read, song.outer) || isInSpeech(titles, song)) continue
    const key = titleKey(song.known?.title ?? song.text)
    const artist = artistOf(context, song)
    const isRecord = isPlayed(read, song)
    const performers = isRecord
      ? []
      : singersOf({ read, people, sexes, song, artist: artist ?? song.known?.originalArtist ?? null })
    const setting = isRecord ? 'background' : settingOf(read, { song, usual })
    const before = found.filter((one) => one.key === key)
    const same = before.find((one) => isSameTime(read, { before: one, song, performers, isRecord, setting }))
    if (!same)
      found.push({
        song,
        key,
        performance: toPerformance(read, { song, performers, artist, setting }),
      })
    else if (same.performance.performers.length === 0) same.performance.performers = performers
  }
  return found.map(({ performance }) => performance)
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
