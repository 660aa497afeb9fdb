import { defineCollection } from '#cms/define.ts'
import { pageEditor } from '#cms/editor/page-editor.ts'
import { slugField } from '#cms/fields/slug.ts'
import { checkRichText } from '#cms/hooks/check-rich-text.ts'
import { nameMentions } from '#cms/mentions/name-mentions.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'

/** What the publication says about itself: who we are, how we grade, what we hide, how to reach us. */
export const pages = defineCollection({
  slug: 'pages',
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'slug', 'listed'] },
  hooks: recordHooks({ beforeChange: [checkRichText('body'), nameMentions] }),
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 200 },
    { name: 'dek', type: 'textarea', maxLength: 600 },
    { name: 'body', type: 'richText', editor: pageEditor },
    {
      name: 'listed',
      type: 'checkbox',
      label: 'Anybody can read it',
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    slugField({ from: 'title', unique: true }),
  ],
})
