import type { ShowLink } from './model.ts'

/** An episode as a reader chooses it as her place: of one beyond what she has seen no more than when it was on. */
export type PlaceToBe = {
  code: string
  label: string
  number: number
  title: string | null
  airsAt: string | null
  standing: 'seen' | 'later' | 'unaired'
}

export type SeasonToBe = { number: number; title: string; episodes: PlaceToBe[] }

/** Where a reader is in a show, and where she could be. */
export type Where = {
  show: ShowLink
  /** The last episode that she has seen; null where she has not said so. */
  at: PlaceToBe | null
  /** Whether she has not started. */
  isAtStart: boolean
  seasons: SeasonToBe[]
}

/** The season in which a reader is, or that which was on last. */
export function seasonOf({ at, isAtStart, seasons }: Where): SeasonToBe | null {
  const here = at && seasons.find(({ episodes }) => episodes.some(({ code }) => code === at.code))
  if (here) return here
  const begun = seasons.filter(({ episodes }) => episodes.some(({ standing }) => standing !== 'unaired'))
  return (isAtStart ? begun[0] : begun.at(-1)) ?? null
}
