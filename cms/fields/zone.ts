import type { TextField } from 'payload'
import { isTimeZone } from '#core/time-zone.ts'

/** An IANA time zone; one that does not exist is refused. */
export function zoneField(field: { name: string; label?: string }): TextField {
  return {
    ...field,
    type: 'text',
    required: true,
    defaultValue: 'America/New_York',
    validate: (value: string | null | undefined) =>
      (value && isTimeZone(value)) || 'A time zone such as America/New_York, please.',
  }
}
