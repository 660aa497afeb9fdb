const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How long it is until a moment, such as `in 3 h 12 min`; the seconds count in the last hour. */
export function untilWords({ at, now }: { at: string; now: number }): string {
  const left = Date.parse(at) - now
  if (left <= 0) return 'any moment now'
  if (left < minute) return `in ${Math.ceil(left / second)} s`
  if (left < hour) return `in ${whole(left, minute)} min ${whole(left % minute, second)} s`
  if (left < day) return `in ${whole(left, hour)} h ${whole(left % hour, minute)} min`
  const days = whole(left, day)
  return `in ${days === 1 ? '1 day' : `${days} days`} ${whole(left % day, hour)} h`
}

/** In how many milliseconds the words change. */
export function untilChange({ at, now }: { at: string; now: number }): number {
  const left = Date.parse(at) - now
  if (left <= 0) return minute
  const step = left <= hour ? second : minute
  return left % step || step
}

function whole(length: number, unit: number): number {
  return Math.floor(length / unit)
}
