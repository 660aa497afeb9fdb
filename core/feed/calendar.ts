import ical from 'ical-generator'
import type { RenderOptions } from './feed.ts'

/** Something in a show's calendar; `at` is ISO 8601 in UTC. */
export type CalendarEvent = {
  /** What it is for ever. */
  id: string
  title: string
  at: string
  /** The page that tells of it. */
  path: string
}

/** Where the calendar of a show is. */
export function calendarPath(show: string): string {
  return `${show}/calendar.ics`
}

/** The show whose calendar is at a path, or null where none is. */
export function parseCalendarPath(path: string): string | null {
  return /^(\/shows\/[^/]+)\/calendar\.ics$/.exec(path)?.[1] ?? null
}

/** A show's calendar: when its episodes air and when recaps of them came out. */
export type Calendar = {
  title: string
  description: string
  changedAt: string
  events: readonly CalendarEvent[]
}

/** A calendar as iCalendar (RFC 5545). The same calendar always gives the same bytes. */
export function toCalendar(
  { title, description, changedAt, events }: Calendar,
  { site }: RenderOptions,
): string {
  // What it does not do itself for the name (RFC 5545, 3.3.11).
  const name = title.replace(/[\\;,]/g, (sign) => `\\${sign}`)
  const calendar = ical({ name, description, prodId: { company: 'Previously', product: 'Previously' } })
  for (const { id, title: summary, at, path } of events) {
    // A moment: nobody has told us how long anything lasts.
    calendar.createEvent({ id, summary, start: new Date(at), stamp: new Date(changedAt), url: site + path })
  }
  return calendar.toString()
}
