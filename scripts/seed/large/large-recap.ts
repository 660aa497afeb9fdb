import { content } from '#core/content.ts'
import { type Grade, grades } from '#core/grade.ts'
import { freeSlug, toSlug } from '#core/slug.ts'
import type { SubjectKind } from '#core/subject.ts'
import { headlines } from './headlines.ts'
import { largeId } from './large-id.ts'
import { largeSeason, largeShow, type SeasonKey, seasonsOf, shares } from './large-world.ts'
import { type Random, seeded } from './random.ts'

export type LargeRecap = {
  id: string
  /** The show, and the season that it was written in. */
  key: SeasonKey
  kind: SubjectKind
  /** Places in the season of the episodes that it is about, or the last one that it knows. */
  episodes: number[]
  headline: string
  dek: string
  safeHeadline: string
  safeDek: string
  slug: string
  /** Its own address and those that lead to it. */
  paths: [string, ...string[]]
  /** Places in the lists of authors and tags. */
  authors: number[]
  tags: number[]
  grade: Grade | null
  publishedAt: string
}

const round = shares.reduce((sum, one) => sum + one, 0)

/** The seasons of a year have so many recaps together. */
export const perYear = 24 * round

export const authorCount = 12
export const tagCount = 24

/** Every recap of a year, counted from 1, in the order in which they are written. */
export function largeRecaps(year: number): LargeRecap[] {
  const seasons = seasonsOf(year)
  const taken = new Map<string, Set<string>>()
  const written = seasons.map(() => 0)
  return Array.from({ length: perYear }, (_, index) => {
    const slot = turns[index % round] ?? 0
    const place = written[slot] ?? 0
    written[slot] = place + 1
    const key = seasons[slot] ?? { show: 0, number: 1 }
    return makeRecap({ key, at: (year - 1) * perYear + index, place, taken })
  })
}

function makeRecap({
  key,
  at,
  place,
  taken,
}: {
  key: SeasonKey
  at: number
  place: number
  taken: Map<string, Set<string>>
}): LargeRecap {
  const random = seeded(`recap/${at}`)
  const season = largeSeason(key)
  const count = season.episodes.length
  const kind = place % 30 === 29 ? 'season' : place % 50 === 17 ? 'show' : 'episodes'
  const first = kind === 'season' ? count - 1 : place % count
  const episodes = kind === 'episodes' && place % 25 === 7 && first + 1 < count ? [first, first + 1] : [first]
  const faces = headlines({ random, essay: kind === 'show' ? key.number : null })
  const show = largeShow(key.show).slug
  const codes = placesOf({
    kind,
    number: key.number,
    codes: episodes.map((one) => season.episodes[one]?.code),
  })
  const below = (code: string, slug: string) => content.recaps.path({ show, code, slug })
  const slug = claim({
    taken,
    starts: codes.map((code) => below(code, '')),
    slug: toSlug(faces.safeHeadline),
  })
  const [own = '', ...others] = codes
  return {
    id: largeId('recap', at),
    key,
    kind,
    episodes,
    ...faces,
    slug,
    paths: [below(own, slug), ...others.map((code) => below(code, slug))],
    authors: someOf({ random, below: authorCount, most: 2 }),
    tags: someOf({ random, below: tagCount, most: 3 }),
    grade: random.chance(0.9) ? gradeOf(random) : null,
    publishedAt: publishedAt({ random, airsAt: season.episodes[episodes.at(-1) ?? 0]?.airsAt ?? '' }),
  }
}

function placesOf({
  kind,
  number,
  codes,
}: {
  kind: SubjectKind
  number: number
  codes: (string | undefined)[]
}): string[] {
  if (kind === 'show') return ['essays']
  return kind === 'season' ? [`season/${number}`] : codes.map((code) => code ?? '')
}

function claim({
  taken,
  starts,
  slug,
}: {
  taken: Map<string, Set<string>>
  starts: string[]
  slug: string
}): string {
  const held = new Set(starts.flatMap((start) => [...(taken.get(start) ?? [])]))
  const free = freeSlug({ slug, taken: held })
  for (const start of starts) taken.set(start, (taken.get(start) ?? new Set()).add(free))
  return free
}

function someOf({ random, below, most }: { random: Random; below: number; most: number }): number[] {
  const count = 1 + random.zipf(most)
  return [...new Set(Array.from({ length: count }, () => random.zipf(below)))]
}

// Most are glad they watched.
function gradeOf(random: Random): Grade {
  const middle = (random.next() + random.next() + random.next()) / 3
  return grades[Math.floor(middle * grades.length * 0.8)] ?? 'B'
}

const minute = 60_000

function publishedAt({ random, airsAt }: { random: Random; airsAt: string }): string {
  return new Date(Date.parse(airsAt) + (30 + random.below(2000)) * minute).toISOString()
}

// Whose turn it is within a round: always the show that is furthest behind its share.
const turns = Array.from({ length: round }).reduce<number[]>((order) => {
  const behind = shares.map((one, slot) => {
    const had = order.filter((turn) => turn === slot).length
    return (one * (order.length + 1)) / round - had
  })
  return [...order, behind.indexOf(Math.max(...behind))]
}, [])
