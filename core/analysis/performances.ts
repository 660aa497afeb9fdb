import { artistOf } from './artist.ts'
import { findBareTitles, type Song } from './bare-titles.ts'
import type { Known, PerformanceProposal } from './model.ts'
import type { Name } from './names.ts'
import { settingOf } from './setting.ts'
import { singersOf } from './singers.ts'
import type { ReadText } from './text.ts'
import { titleKey } from './titled.ts'
import type { Title } from './titles.ts'

type Context = { read: ReadText; names: readonly Name[]; titles: readonly Title[]; known: Known }

/** Finds what is sung or played, once for each time. */
export function findPerformances(context: Context): PerformanceProposal[] {
  const { read, titles, known } = context
  const songs = [
    ...titles.filter(({ isSong }) => isSong),
    ...findBareTitles({ read, titles, songs: known.songs }),
  ]
  const found: { song: Song; key: string; performance: PerformanceProposal }[] = []
  for (const song of songs.sort((left, right) => left.start - right.start)) {
    if (isElsewhere(read, song)) continue
    const key = titleKey(song.text)
    const performers = singersOf(context, song)
    const before = found.filter((one) => one.key === key)
    const same = before.find((one) => isSameTime(one, { song, performers }))
    if (!same) found.push({ song, key, performance: toPerformance(context, { song, performers }) })
    else if (same.performance.performers.length === 0) same.performance.performers = performers
  }
  return found.map(({ performance }) => performance)
}

// A song that is named again is sung again where the text says that others do.
function isSameTime(
  known: { song: Song; performance: PerformanceProposal },
  { song, performers }: { song: Song; performers: readonly string[] },
): boolean {
  if (performers.length === 0 || known.song.paragraph === song.paragraph) return true
  return known.performance.performers.join() === performers.join()
}

const otherTime = /\b(?:last|previous|next|other) (?:week|episode|season|year|time)\b/i
const onlyPlanned =
  /\b(?:remember|remembers|ever since|wants? to sing|refuses? to sing|about to sing|supposed to sing|plans? to sing|going to sing|not sing|never sings?|instead of|wrote|writing)\b[^,;]{0,40}$/i

// What was sung in another week, is only planned, or talked about.
function isElsewhere({ text }: ReadText, { outer }: Song): boolean {
  const before =
    text
      .slice(Math.max(0, outer.start - 90), outer.start)
      .split(/[.!?]\s/)
      .at(-1) ?? ''
  const after = text.slice(outer.end, outer.end + 50).split(/[.!?]\s/)[0] ?? ''
  return otherTime.test(`${before} ${after}`) || onlyPlanned.test(before)
}

function toPerformance(
  context: Context,
  { song, performers }: { song: Song; performers: string[] },
): PerformanceProposal {
  const { read } = context
  const { known, start, end, reason } = song
  const originalArtist = artistOf(context, song) ?? known?.originalArtist ?? null
  const isOwn = known?.originalToShow ?? (originalArtist === null || saysOriginal(read, song))
  return {
    span: { start, end },
    song: known?.title ?? song.text,
    originalArtist: isOwn ? null : originalArtist,
    performers,
    kind: isOwn ? 'original' : 'cover',
    setting: settingOf(read, song),
    reason,
    sure: known ? 0.95 : 0.8,
  }
}

function saysOriginal({ text }: ReadText, { outer }: Song): boolean {
  return /\boriginal\b/i.test(text.slice(Math.max(0, outer.start - 60), outer.start))
}
