import { type PaceInput, weekdays } from '#core/drip/pace.ts'

type Query = Record<string, string | string[] | undefined>

const longest = 60

/** What somebody entered, as the parameters of the page that tells them what is wrong with it. */
export function entered({ wrong, input }: { wrong: string; input: PaceInput }): string {
  const query = new URLSearchParams({ wrong })
  for (const day of input.days.slice(0, weekdays.length)) query.append('day', day.slice(0, 1))
  query.append('time', input.time.slice(0, longest))
  query.append('zone', input.zone.slice(0, longest))
  return query.toString()
}

/** The same, read from the parameters; null where nothing was wrong. */
export function readEntered({ wrong, day, time, zone }: Query): { wrong: string; fields: PaceInput } | null {
  if (typeof wrong !== 'string') return null
  const one = (value: Query[string]) => (typeof value === 'string' ? value.slice(0, longest) : '')
  return { wrong, fields: { days: [day ?? []].flat(), time: one(time), zone: one(zone) } }
}
