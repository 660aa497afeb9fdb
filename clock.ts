import { env } from './env.ts'

/** The time by which schedules run; `CLOCK_OFFSET` (milliseconds) moves it for tests. */
export function now(): Date {
  return new Date(Date.now() + env.CLOCK_OFFSET)
}
