import { defineCollection } from '#cms/define.ts'
import { fullLabelField } from '#cms/fields/full-label.ts'
import { madeFromField } from '#cms/fields/made-from.ts'
import { whole } from '#cms/fields/whole.ts'
import { checkPerformance } from '#cms/hooks/check-performance.ts'
import { factHooks } from '#cms/publishing/fact-hooks.ts'
import { followPerformance } from '#cms/publishing/follow-cues.ts'
import { followHeard, followUnheard } from '#cms/publishing/follow-heard.ts'
import { extents, settings } from '#core/performance.ts'

/** A song being sung in an episode: by which characters, where, how much of it. */
export const performances = defineCollection({
  slug: 'performances',
  admin: { useAsTitle: 'fullLabel', defaultColumns: ['label', 'setting', 'order'] },
  hooks: factHooks({
    beforeChange: [checkPerformance],
    afterChange: [followPerformance, followHeard],
    afterDelete: [followUnheard],
  }),
  indexes: [{ fields: ['episode', 'order', 'createdAt'] }, { fields: ['song', 'createdAt'] }],
  fields: [
    { name: 'episode', type: 'relationship', relationTo: 'episodes', required: true },
    { name: 'song', type: 'relationship', relationTo: 'songs', required: true },
    {
      name: 'characters',
      type: 'relationship',
      relationTo: 'characters',
      hasMany: true,
      maxRows: 40,
      index: true,
      label: 'Who sings',
      admin: { description: 'Empty where a record plays.' },
    },
    { name: 'setting', type: 'select', required: true, options: [...settings] },
    { name: 'extent', type: 'select', required: true, defaultValue: 'whole', options: [...extents] },
    {
      name: 'order',
      type: 'number',
      required: true,
      defaultValue: 1,
      min: 1,
      max: 999,
      validate: whole,
      admin: { description: 'Its place among the songs of the episode.' },
    },
    {
      name: 'note',
      type: 'text',
      maxLength: 300,
      admin: { description: 'One line in your own words; never lyrics.' },
    },
    { name: 'label', type: 'text', admin: { hidden: true } },
    fullLabelField,
    madeFromField,
  ],
})
