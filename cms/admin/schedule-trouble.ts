import type { RecapStatus, Schedule } from './status.ts'

/** Whether what waits to be published would be refused if its time came now. */
export function isBlocked({ state, problem }: Pick<Schedule, 'state' | 'problem'>): boolean {
  return state === 'waiting' && Boolean(problem)
}

/** Why a publication failed, or is going to; null for every other one. */
export function troubleWith(schedule: Pick<Schedule, 'state' | 'problem'>): string | null {
  return schedule.state === 'failed' || isBlocked(schedule) ? schedule.problem || null : null
}

type Overtaken = Pick<Schedule, 'id' | 'at'> & {
  status: Pick<RecapStatus, 'isLive' | 'livePublishedAt' | 'schedules'>
}

/** Whether a text that should have gone live is older than what was published or planned after it. */
export function isOvertaken({ id, at, status }: Overtaken): boolean {
  const { isLive, livePublishedAt, schedules } = status
  const isOlder = isLive && livePublishedAt !== null && livePublishedAt > at
  return isOlder || schedules.find(({ state }) => state !== 'cancelled')?.id !== id
}
