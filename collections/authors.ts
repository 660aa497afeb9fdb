import { defineCollection } from '#cms/define.ts'
import { slugField } from '#cms/fields/slug.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'

/** The names above recaps: the public side of whoever writes, draws or photographs. */
export const authors = defineCollection({
  slug: 'authors',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'slug', 'account'] },
  hooks: recordHooks(),
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 200,
      admin: { description: 'As bylines print it.' },
    },
    { name: 'biography', type: 'textarea', maxLength: 2000 },
    { name: 'portrait', type: 'upload', relationTo: 'media', index: true },
    {
      name: 'account',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      admin: {
        description: 'Whose recaps begin with this byline. Without one, the author has no account here.',
        position: 'sidebar',
      },
    },
    slugField({ from: 'name', unique: true }),
  ],
})
