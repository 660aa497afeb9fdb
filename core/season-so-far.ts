import type { Grade } from './grade.ts'
import type { Place } from './place.ts'
import type { SeasonSoFar } from './season-model.ts'

type Given = { place: Place; airsAt: string | null; grade: Grade | null; songs: number }

/** How a season has gone so far, by its episodes in order; null for one without any. */
export function seasonSoFar(number: number, given: readonly Given[]): SeasonSoFar | null {
  if (given.length === 0) return null
  const episodes = given.map(({ grade, place, songs }) => {
    const hasAired = place.number <= place.aired
    return hasAired ? { grade, songs, hasAired } : { grade: null, songs: 0, hasAired }
  })
  const next = given.find(({ place }) => place.number > place.aired)
  return {
    number,
    episodes,
    aired: episodes.filter(({ hasAired }) => hasAired).length,
    next: next?.airsAt ?? null,
  }
}
