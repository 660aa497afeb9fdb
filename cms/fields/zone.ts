import type { PayloadRequest, TextField } from 'payload'
import { isTimeZone } from '#core/time-zone.ts'

const firstZone = 'America/New_York'

/** An IANA time zone; one that does not exist is refused. */
export function zoneField(field: { name: string; label?: string }): TextField {
  return {
    ...field,
    type: 'text',
    required: true,
    defaultValue: firstZone,
    validate: (value: string | null | undefined) =>
      (value && isTimeZone(value)) || 'A time zone such as America/New_York, please.',
  }
}

/** The zone that a new episode begins with: the one that the publication's settings name. */
export async function defaultAirZone({ req }: { req?: PayloadRequest }): Promise<string> {
  const site = await req?.payload.findGlobal({
    slug: 'site',
    select: { defaults: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return site?.defaults?.airZone ?? firstZone
}
