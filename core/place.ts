import type { Order } from './boundary.ts'

/**
 * Whether an episode has been on the air by a time; one without an air time has not, and neither has, for a reader, one
 * beyond what she has seen. `airsAt` is ISO 8601.
 */
export function hasAired(
  { airsAt, isBeyond = false }: { airsAt?: string | null; isBeyond?: boolean },
  now: Date,
): boolean {
  return !isBeyond && typeof airsAt === 'string' && new Date(airsAt) <= now
}

/**
 * Where an episode stands on the line of its season: its position, counted from 1, how many of the season have aired,
 * and how many there are.
 */
export type Place = { number: number; aired: number; total: number }

type Standing = { id: string; order?: number | null; airsAt?: string | null; isBeyond?: boolean }

/** The places of the episodes of one season, by id. What stands before an episode that has aired counts as aired. */
export function placesOf({
  episodes,
  now,
}: {
  episodes: readonly Standing[]
  now: Date
}): Map<string, Place> {
  const orderOf = ({ order }: Standing) => order ?? Number.POSITIVE_INFINITY
  const line = [...episodes].sort((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1))
  const aired = line.findLastIndex((episode) => hasAired(episode, now)) + 1
  return new Map(line.map(({ id }, index) => [id, { number: index + 1, aired, total: line.length }]))
}

/** What a recap is about: episodes by their ids, null where one is not known, or a season of its show by its number. */
export type About = { episodes: readonly (string | null)[]; season: number | null }

/**
 * The order of the last episode that a recap is about, a review being about all of its season; null where it is about
 * none. `run` holds the episodes of its show.
 */
export function endOf(about: About, run: readonly (Standing & { season: number })[]): Order | null {
  const own = run.filter(({ id, season }) =>
    about.season === null ? about.episodes.includes(id) : season === about.season,
  )
  const orders = own.flatMap(({ order }) => order ?? [])
  return orders.length > 0 ? Math.max(...orders) : null
}
