import { readTime } from '../season/air-date.ts'
import { isTimeZone, localTimeAt, momentAt } from '../time-zone.ts'

/** When recaps are released: on some days of the week, at a time of day on the clocks of a time zone. */
export type Pace = {
  /** From 1, Monday, to 7, Sunday; at least one. */
  days: readonly number[]
  hour: number
  minute: number
  /** IANA, such as `Europe/Berlin`. */
  zone: string
}

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

const dayLength = 24 * 60 * 60 * 1000

/** The first moment after another at which a recap is due; ISO 8601 in UTC. */
export function nextSlot({ pace, after }: { pace: Pace; after: string }): string {
  const { year, month, day } = localTimeAt({ iso: after, zone: pace.zone })
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const date = new Date(Date.UTC(year, month - 1, day) + ahead * dayLength)
    if (!pace.days.includes(date.getUTCDay() || 7)) continue
    const local = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: pace.hour,
      minute: pace.minute,
    }
    const slot = momentAt({ local, zone: pace.zone })
    if (slot > after) return slot
  }
  throw new Error(`A pace without a day: ${pace.days.join()}`)
}

/** The field of a form that a pace cannot be read from. */
export type WrongField = 'days' | 'time' | 'zone'

/** A pace as a form has it, right or wrong. */
export type PaceInput = { days: readonly string[]; time: string; zone: string }

/** A pace as the fields of a form. */
export function toInput(pace: Pace): PaceInput {
  return { days: pace.days.map(String), time: timeOf(pace), zone: pace.zone }
}

/** Reads a pace as a form sends it, or the first field that is wrong. */
export function readPace(form: PaceInput): Pace | WrongField {
  const days = [...new Set(form.days.map(Number))].sort()
  if (days.length === 0 || days.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) return 'days'
  const time = readTime(form.time)
  if (!time) return 'time'
  const zone = form.zone.trim()
  return zone && isTimeZone(zone) ? { days, ...time, zone } : 'zone'
}

/** A time of day as a form has it, such as `20:00`. */
function timeOf({ hour, minute }: Pick<Pace, 'hour' | 'minute'>): string {
  return [hour, minute].map((number) => String(number).padStart(2, '0')).join(':')
}

/** A pace in words, such as `Tuesdays and Fridays at 20:00, Europe/Berlin`. */
export function paceWords(pace: Pace): string {
  const days = pace.days.map((day) => `${weekdays[day - 1]}s`)
  const words = days.length === 7 ? 'Every day' : new Intl.ListFormat('en').format(days)
  return `${words} at ${timeOf(pace)}, ${pace.zone}`
}
