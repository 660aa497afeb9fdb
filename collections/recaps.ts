import type { CollectionConfig } from 'payload'
import { systemOnly } from '#cms/access/staff.ts'
import { recapComponents } from '#cms/admin/recap-components.ts'
import {
  analysisField,
  checksField,
  listFields,
  noticesField,
  previewLinksField,
  reviewField,
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
import { correctionsField, isTakeField, isUpdateField } from '#cms/fields/recap-feed.ts'
import { regradesField } from '#cms/fields/recap-regrades.ts'
import { subjectFields } from '#cms/fields/recap-subject.ts'
import { presenceEndpoints } from '#cms/presence/presence-endpoints.ts'
import { recapEndpoints } from '#cms/publishing/recap-endpoints.ts'
import { recapHooks } from '#cms/publishing/recap-hooks.ts'
import { receiptEndpoint } from '#cms/receipts/receipts.ts'
import { reviewEndpoint } from '#cms/review/review-endpoint.ts'
import { statesEndpoint } from '#cms/review/states-endpoint.ts'
import { grades } from '#core/grade.ts'
import { slugProblem } from '#core/slug.ts'

const system = { access: systemOnly, admin: { disabled: true } } as const

export const recaps: CollectionConfig = defineCollection({
  slug: 'recaps',
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'show', 'episode', 'state', 'live', 'newerDraft', 'updatedAt'],
    components: recapComponents,
    ...recapPreview,
  },
  defaultSort: '-updatedAt',
  lockDocuments: false,
  trash: true,
  versions: { drafts: { autosave: { interval: 1800 }, validate: false }, maxPerDoc: 0 },
  hooks: recapHooks,
  endpoints: [
    ...recapEndpoints,
    ...analysisEndpoints,
    checkEndpoint,
    reviewEndpoint,
    statesEndpoint,
    receiptEndpoint,
    ...presenceEndpoints,
  ],
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
          label: 'Hindsight',
          description: 'A grade that changed its writer’s mind. The first one stays visible.',
          fields: [regradesField],
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
    isTakeField,
    reviewField,
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
    { name: 'feedAt', type: 'date', ...system },
    { name: 'madeSlug', type: 'text', ...system },
    // The order of the last episode of which it may tell.
    { name: 'reach', type: 'number', ...system },
    { name: 'isTakeInFeeds', type: 'checkbox', defaultValue: false, ...system },
    { name: 'importedId', type: 'text', ...system },
    { name: 'savedBy', type: 'text', ...system },
    { name: 'savedAt', type: 'date', ...system },
  ],
})
