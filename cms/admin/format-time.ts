import { namedMomentOf } from '#core/dates.ts'

const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})

/** A time as the browser's zone shows it, with the zone. */
export function formatTime(iso: string): string {
  return format.format(new Date(iso))
}

/** A time in another zone than the browser's, with its name, as mails say it; null for the browser's own. */
export function formatElsewhere({ iso, zone }: { iso: string; zone: string }): string | null {
  return zone === browserZone() ? null : namedMomentOf({ iso, zone })
}

/** The browser's zone, such as `Europe/Berlin`. */
export function browserZone(): string {
  return format.resolvedOptions().timeZone
}
