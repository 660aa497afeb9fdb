import type { Schedule } from './panel.ts'

/** Whether what waits to be published would be refused if its time came now. */
export function isBlocked({ state, problem }: Pick<Schedule, 'state' | 'problem'>): boolean {
  return state === 'waiting' && Boolean(problem)
}

/** Why a publication failed, or is going to; null for every other one. */
export function troubleWith(schedule: Pick<Schedule, 'state' | 'problem'>): string | null {
  return schedule.state === 'failed' || isBlocked(schedule) ? schedule.problem || null : null
}
