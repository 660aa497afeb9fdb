import type { GlobalConfig } from 'payload'
import { allowed } from '#cms/access/staff.ts'
import { siteHooks } from '#cms/publishing/site-hooks.ts'
import { isTimeZone } from '#core/time-zone.ts'

const system = { update: () => false }

export const site: GlobalConfig = {
  slug: 'site',
  access: { read: allowed('site', 'read'), update: allowed('site', 'update') },
  hooks: siteHooks,
  fields: [
    { name: 'name', type: 'text', required: true, defaultValue: 'Previously', maxLength: 200 },
    {
      name: 'zone',
      type: 'text',
      required: true,
      defaultValue: 'America/New_York',
      validate: (value: string | null | undefined) =>
        (value && isTimeZone(value)) || 'A time zone such as America/New_York, please.',
    },
    {
      name: 'feedAuthority',
      type: 'text',
      access: system,
      admin: {
        readOnly: true,
        description: 'Part of every item id in the feeds. Taken once, never changed.',
      },
    },
    { name: 'feedChangedAt', type: 'date', access: system, admin: { hidden: true } },
  ],
}
