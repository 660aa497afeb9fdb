import { codeOf, type EpisodeNumber, labelOf, spokenOf } from './episode.ts'

/** What a recap can be about: one or more episodes, a season (a review), or a whole show (an essay). */
export const subjectKinds = ['episodes', 'season', 'show'] as const

export type SubjectKind = (typeof subjectKinds)[number]

/** What a recap is about; of several episodes the first is the one that it lives under. */
export type Subject<Episode extends EpisodeNumber = EpisodeNumber> =
  | { kind: 'episodes'; episodes: readonly [Episode, ...Episode[]] }
  | { kind: 'season'; season: number }
  | { kind: 'show' }

/** The part of a recap's address between its show and its slug: `s01e02`, `season/1` or `essays`. */
export function placeOf(subject: Subject): string {
  if (subject.kind === 'episodes') return codeOf(subject.episodes[0])
  return subject.kind === 'season' ? `season/${subject.season}` : 'essays'
}

/** A subject as people read it, such as `S1 E2`, `S1 E2–E3`, `S1 E10–S2 E1` or `Season 1`; null for a whole show. */
export function subjectLabel(subject: Subject): string | null {
  if (subject.kind === 'show') return null
  if (subject.kind === 'season') return seasonTitle(subject.season)
  const first = subject.episodes[0]
  const last = subject.episodes.at(-1) ?? first
  if (last === first) return labelOf(first)
  return `${labelOf(first)}–${last.season === first.season ? `E${last.episode}` : labelOf(last)}`
}

/** A season as people read it: specials are counted as season 0. */
export function seasonTitle(season: number): string {
  return season === 0 ? 'Specials' : `Season ${season}`
}

/** A label as it stands on a title card: `S1` for `Season 1`, and any other as it is. */
export function cardCode(label: string): string {
  return label.replace(/^Season /, 'S').replace(/^Specials$/, 'S0')
}

/** A subject in words, such as `season 1 episode 2` or `season 1 episodes 2 and 3`; null for a whole show. */
export function spokenSubject(subject: Subject): string | null {
  if (subject.kind === 'show') return null
  if (subject.kind === 'season') return seasonTitle(subject.season).toLowerCase()
  const { episodes } = subject
  const [first, ...others] = episodes
  if (others.length === 0) return spokenOf(first)
  if (others.some(({ season }) => season !== first.season)) return list(episodes.map(spokenOf))
  const numbers = list(episodes.map(({ episode }) => String(episode)))
  return first.season === 0 ? `specials ${numbers}` : `season ${first.season} episodes ${numbers}`
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words)
}
