import type { GlobalConfig } from 'payload'
import { allowed } from '#cms/access/staff.ts'
import { zoneField } from '#cms/fields/zone.ts'
import { siteHooks } from '#cms/publishing/site-hooks.ts'

const system = { update: () => false }

export const site: GlobalConfig = {
  slug: 'site',
  access: { read: allowed('site', 'read'), update: allowed('site', 'update') },
  hooks: siteHooks,
  fields: [
    { name: 'name', type: 'text', required: true, defaultValue: 'Previously', maxLength: 200 },
    zoneField({ name: 'zone' }),
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
