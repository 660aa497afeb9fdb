import type { GlobalConfig } from 'payload'
import { allowed } from '#cms/access/staff.ts'
import { auditLink } from '#cms/admin/audit-link.ts'
import { auditedGlobal } from '#cms/audit/audited-global.ts'
import { zoneField } from '#cms/fields/zone.ts'
import { siteHooks } from '#cms/publishing/site-hooks.ts'
import { type FrontSection, frontSections } from '#core/front-page.ts'

const system = { update: () => false }

const sectionLabels: Record<FrontSection, string> = {
  new: 'Also new',
  'on-now': 'On now',
  songbook: 'New in the songbook',
  desk: 'From the desk',
}

export const site: GlobalConfig = {
  slug: 'site',
  access: { read: allowed('site', 'read'), update: allowed('site', 'update') },
  admin: { hideAPIURL: true, components: { views: { edit: { audit: auditLink } } } },
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
      name: 'lead',
      type: 'relationship',
      relationTo: 'recaps',
      label: 'Recap at the top of the front page',
      admin: {
        description:
          'Left empty, it is the newest. While the one that you choose is not live, the newest stands there.',
      },
    },
    {
      name: 'sections',
      type: 'select',
      hasMany: true,
      label: 'Parts of the front page',
      options: frontSections.map((value) => ({ value, label: sectionLabels[value] })),
      admin: {
        isSortable: true,
        description:
          'Below the recap at the top, in this order. What you leave out is not shown; left empty, all are.',
      },
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
