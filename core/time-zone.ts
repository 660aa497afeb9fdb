/** Whether a word is an IANA time zone that this runtime knows, such as `America/New_York`. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}

/**
 * The moment, as ISO 8601 in UTC, at which clocks of a time zone show a date and time. A time that clocks skip in
 * spring becomes the one an hour later; of one that they show twice in autumn it is the first.
 */
export function momentAt({ local, zone }: Shown): string {
  return (
    momentsAt({ local, zone })[0] ?? new Date(asIfUtc(local) - offsetBefore({ local, zone })).toISOString()
  )
}

/**
 * Every moment, as ISO 8601 in UTC, at which clocks of a time zone show a date and time, in order: none where they skip
 * it in spring, two where they show it twice in autumn.
 */
export function momentsAt({ local, zone }: Shown): string[] {
  const shown = asIfUtc(local)
  const after = offsetAt({ time: shown + dayLength, zone })
  const times = [shown - offsetBefore({ local, zone }), shown - after]
  const right = times.filter((time) => time + offsetAt({ time, zone }) === shown)
  return [...new Set(right)].sort((one, other) => one - other).map((time) => new Date(time).toISOString())
}

type Shown = { local: LocalTime; zone: string }

function offsetBefore({ local, zone }: Shown): number {
  return offsetAt({ time: asIfUtc(local) - dayLength, zone })
}

function asIfUtc({ year, month, day, hour, minute }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** A date and time on the clocks of a time zone; `month` is 1 to 12. */
export type LocalTime = { year: number; month: number; day: number; hour: number; minute: number }

/** What clocks of a time zone show at a moment given as ISO 8601. */
export function localTimeAt({ iso, zone }: { iso: string; zone: string }): LocalTime {
  const time = Date.parse(iso)
  const shown = new Date(time + offsetAt({ time, zone }))
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  }
}

const dayLength = 24 * 60 * 60 * 1000

function offsetAt({ time, zone }: { time: number; zone: string }): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000
}
