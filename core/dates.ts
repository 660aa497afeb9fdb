/** A date as people read it in a time zone, such as `14 February 2012`. `iso` is ISO 8601 in UTC. */
export function dayOf({ iso, zone }: { iso: string; zone: string }): string {
  return formatter({ zone, options: { day: 'numeric', month: 'long', year: 'numeric' } }).format(
    new Date(iso),
  )
}

/** Date and time as people read them in a time zone, such as `13 February 2012, 10:00 pm EST`. */
export function momentOf({ iso, zone }: { iso: string; zone: string }): string {
  const time = formatter({ zone, options: { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } })
  return `${dayOf({ iso, zone })}, ${time.format(new Date(iso)).replace(/\u202f/g, ' ')}`
}

/** The same with the name of the zone, for those who may live in another one. */
export function namedMomentOf({ iso, zone }: { iso: string; zone: string }): string {
  return `${momentOf({ iso, zone })} (${zone})`
}

/** The date of a moment in a time zone, as ISO 8601 has it, such as `2012-02-13`. */
export function dateIn({ iso, zone }: { iso: string; zone: string }): string {
  return dates(zone).format(new Date(iso))
}

/** A date as HTTP and RSS spell it, such as `Tue, 14 Feb 2012 15:00:00 GMT`. */
export function httpDate(iso: string): string {
  return new Date(iso).toUTCString()
}

function dates(zone: string): Intl.DateTimeFormat {
  const known = isoDates.get(zone)
  const made = known ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone })
  isoDates.set(zone, made)
  return made
}

const isoDates = new Map<string, Intl.DateTimeFormat>()
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter({
  zone,
  options,
}: {
  zone: string
  options: Intl.DateTimeFormatOptions
}): Intl.DateTimeFormat {
  const key = `${zone} ${Object.keys(options).join()}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(options.hour ? 'en-US' : 'en-GB', { ...options, timeZone: zone })
  formatters.set(key, made)
  return made
}
