import { defineCollection } from '#cms/define.ts'
import { slugField } from '#cms/fields/slug.ts'
import { labelShowRecords } from '#cms/hooks/label-show-records.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'

export const shows = defineCollection({
  slug: 'shows',
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'slug'] },
  hooks: recordHooks({ afterChange: [labelShowRecords] }),
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 200 },
    slugField({ from: 'title', unique: true }),
    {
      name: 'colour',
      type: 'text',
      validate: (value: string | null | undefined) =>
        !value || /^#[0-9a-f]{6}$/i.test(value) || 'A colour such as #1f6feb, please.',
      admin: { description: 'One colour, such as #1f6feb; the site makes its own from it.' },
    },
    {
      name: 'graded',
      type: 'checkbox',
      label: 'Recaps of its episodes carry a grade',
      defaultValue: false,
      admin: { description: 'Then none of them is published without one.' },
    },
    {
      name: 'reviewed',
      type: 'checkbox',
      label: 'Recaps of it are reviewed',
      defaultValue: false,
      admin: { description: 'Then none of them is published before an editor has approved that very text.' },
    },
    {
      name: 'feedChangedAt',
      type: 'date',
      admin: { hidden: true },
      access: { create: () => false, update: () => false },
    },
  ],
})
