import { momentOf } from '#core/dates.ts'

/** What hangs on an episode: `to` is where it moves to, null where it stays. ISO 8601 in UTC. */
export type Move = { id: string; recapId: string; headline: string | null; at: string; to: string | null }

const day = 24 * 60 * 60 * 1000

/** Whether it may still be told that a broadcast came late: it is ahead, or no day old. */
export function mayStillSlip({ airsAt, now }: { airsAt: string | null; now: number }): boolean {
  return airsAt !== null && now < Date.parse(airsAt) + day
}

/** The minutes that somebody typed, earlier ones negative; null where they are no whole number above none. */
export function slipMinutes({ typed, way }: { typed: string; way: 'later' | 'earlier' }): number | null {
  const count = Number(typed)
  if (typed.trim() === '' || !Number.isInteger(count) || count <= 0) return null
  return way === 'later' ? count : -count
}

/** What becomes of a schedule, in words. */
export function moveWords({ move: { at, to }, zone }: { move: Move; zone: string }): string {
  const before = momentOf({ iso: at, zone })
  return to === null
    ? `stays at ${before}: it hangs on the clock.`
    : `${momentOf({ iso: to, zone })}, instead of ${before}`
}
