import type { CollectionConfig } from 'payload'
import { systemOnly } from '#cms/access/staff.ts'
import { recapComponents } from '#cms/admin/recap-components.ts'
import {
  analysisField,
  checksField,
  listFields,
  noticesField,
  previewLinksField,
  scheduleField,
  writingField,
} from '#cms/admin/recap-fields.ts'
import { recapPreview } from '#cms/admin/recap-preview.ts'
import { analysisEndpoints } from '#cms/analysis/analysis-endpoints.ts'
import { checkEndpoint } from '#cms/checks/check-endpoint.ts'
import { defineCollection } from '#cms/define.ts'
import { recapEditor } from '#cms/editor/recap-editor.ts'
import { bodyRelationFields } from '#cms/fields/body-relations.ts'
import { authorsField } from '#cms/fields/recap-authors.ts'
import { correctionsField, isUpdateField } from '#cms/fields/recap-feed.ts'
import { subjectFields } from '#cms/fields/recap-subject.ts'
import { recapEndpoints } from '#cms/publishing/recap-endpoints.ts'
import { recapHooks } from '#cms/publishing/recap-hooks.ts'
import { grades } from '#core/grade.ts'
import { slugProblem } from '#core/slug.ts'

const system = { access: systemOnly, admin: { disabled: true } } as const

export const recaps: CollectionConfig = defineCollection({
  slug: 'recaps',
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'show', 'episode', 'live', 'newerDraft', 'updatedAt'],
    components: recapComponents,
    ...recapPreview,
  },
  defaultSort: '-updatedAt',
  lockDocuments: false,
  trash: true,
  versions: { drafts: { autosave: { interval: 1800 }, validate: false }, maxPerDoc: 0 },
  hooks: recapHooks,
  endpoints: [...recapEndpoints, ...analysisEndpoints, checkEndpoint],
  indexes: [
    { fields: ['_status', 'firstPublishedAt', 'createdAt'] },
    { fields: ['show', '_status', 'firstPublishedAt', 'createdAt'] },
    { fields: ['episode', '_status', 'firstPublishedAt', 'createdAt'] },
    { fields: ['kind', '_status', 'firstPublishedAt', 'createdAt'] },
  ],
  fields: [
    noticesField,
    ...subjectFields,
    {
      name: 'headline',
      type: 'text',
      maxLength: 300,
      admin: {
        description: 'Stands on the recap’s own page only.',
        components: { Cell: '/cms/admin/headline-cell.tsx#HeadlineCell' },
      },
    },
    { name: 'dek', type: 'textarea', maxLength: 600 },
    { name: 'body', type: 'richText', editor: recapEditor },
    writingField,
    analysisField,
    ...bodyRelationFields,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Safe face',
          description: 'Stands everywhere but on the recap’s own page, and gives nothing away.',
          fields: [
            {
              name: 'safeHeadline',
              type: 'text',
              maxLength: 300,
              admin: { description: 'Left empty, it names the episode or season.' },
            },
            { name: 'safeDek', type: 'textarea', maxLength: 600 },
            { name: 'safeImage', type: 'upload', relationTo: 'media', index: true },
          ],
        },
        {
          label: 'Picture',
          fields: [{ name: 'image', type: 'upload', relationTo: 'media', index: true }],
        },
        {
          label: 'Corrections',
          fields: [correctionsField],
        },
        {
          label: 'Address',
          fields: [
            {
              name: 'slug',
              type: 'text',
              validate: (value: string | null | undefined) => (value ? (slugProblem(value) ?? true) : true),
              admin: { description: 'Made from the safe headline on publishing when left empty.' },
            },
          ],
        },
      ],
    },
    checksField,
    authorsField,
    {
      name: 'grade',
      type: 'select',
      options: [...grades],
      admin: { position: 'sidebar' },
    },
    {
      name: 'tags',
      type: 'relationship',
      relationTo: 'tags',
      hasMany: true,
      maxRows: 20,
      index: true,
      admin: { position: 'sidebar' },
    },
    isUpdateField,
    scheduleField,
    previewLinksField,
    ...listFields,
    { name: 'rev', type: 'number', index: true, ...system },
    { name: 'liveRev', type: 'number', ...system },
    { name: 'isLive', type: 'checkbox', defaultValue: false, index: true, ...system },
    { name: 'firstPublishedAt', type: 'date', ...system },
    { name: 'livePublishedAt', type: 'date', ...system },
    { name: 'revisedAt', type: 'date', ...system },
    { name: 'feedId', type: 'text', ...system },
    { name: 'importedId', type: 'text', ...system },
    { name: 'savedBy', type: 'text', ...system },
    { name: 'savedAt', type: 'date', ...system },
  ],
})
