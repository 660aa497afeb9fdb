import type { GlobalConfig } from 'payload'
import { allowed } from '#cms/access/staff.ts'
import { auditedGlobal } from '#cms/audit/audited-global.ts'
import { zoneField } from '#cms/fields/zone.ts'
import { siteHooks } from '#cms/publishing/site-hooks.ts'

const system = { update: () => false }

export const site: GlobalConfig = {
  slug: 'site',
  access: { read: allowed('site', 'read'), update: allowed('site', 'update') },
  hooks: auditedGlobal(siteHooks),
  fields: [
    { name: 'name', type: 'text', required: true, defaultValue: 'Previously', maxLength: 200 },
    {
      name: 'tagline',
      type: 'text',
      maxLength: 200,
      defaultValue: 'Every recap, and who is in it.',
      admin: { description: 'Stands at the foot of every page, and describes the publication elsewhere.' },
    },
    zoneField({ name: 'zone', label: 'Time zone in which dates are printed' }),
    {
      name: 'navigation',
      type: 'relationship',
      relationTo: 'pages',
      hasMany: true,
      maxRows: 20,
      label: 'Pages at the foot of every page',
      admin: { description: 'Those that anybody can read, in this order.' },
    },
    {
      name: 'defaults',
      type: 'group',
      fields: [
        {
          ...zoneField({ name: 'airZone', label: 'Time zone of the network' }),
          admin: { description: 'What a new episode begins with.' },
        },
      ],
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
