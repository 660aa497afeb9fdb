import { now } from '#clock'

const day = 24 * 60 * 60 * 1000

/** How long a session lasts after its reader was last seen, in milliseconds. */
const lasting = 60 * day

/** As long as browsers keep a cookie: so long it lasts at most. */
const longest = 400 * day

/** After so many milliseconds it is written that a reader was seen. */
export const slideAfter = day

/** What a cookie of a session may say of its own age, in seconds. */
export const cookieAge = longest / 1000

/** When a session ends that began at a time, unless its reader is seen again before. */
export function lastsUntil(began: Date): Date {
  return new Date(Math.min(now().getTime() + lasting, began.getTime() + longest))
}
