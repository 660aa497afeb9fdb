/** Whether an episode has been on the air by a time; one without an air time has not. `airsAt` is ISO 8601. */
export function hasAired({ airsAt }: { airsAt?: string | null }, now: Date): boolean {
  return typeof airsAt === 'string' && new Date(airsAt) <= now
}

/**
 * Where an episode stands on the line of its season: its position, counted from 1, how many of the season have aired,
 * and how many there are.
 */
export type Place = { number: number; aired: number; total: number }

type Standing = { id: string; order?: number | null; airsAt?: string | null }

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
