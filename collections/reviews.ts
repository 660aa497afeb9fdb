import { defineCollection } from '#cms/define.ts'
import { reviewSteps } from '#core/review.ts'

/** The steps of reviews, each a fact: who, when, of which text, with which note. Written by `POST /api/recaps/:id/review` only. */
export const reviews = defineCollection({
  slug: 'reviews',
  labels: { singular: 'Review step', plural: 'Reviews' },
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'step', 'byName', 'at', 'note'],
    components: { views: { list: { Component: '/cms/admin/plain-list.tsx#PlainList' } } },
  },
  defaultSort: '-at',
  indexes: [
    { fields: ['recapId', 'at'] },
    { fields: ['isNewest', 'step', 'at'] },
    { fields: ['at', 'createdAt'] },
  ],
  fields: [
    {
      name: 'headline',
      type: 'text',
      label: 'Recap',
      admin: { components: { Cell: '/cms/admin/schedule-cells.tsx#ScheduledRecapCell' } },
    },
    { name: 'recapId', type: 'text', required: true },
    { name: 'rev', type: 'number', required: true, label: 'Revision' },
    { name: 'seal', type: 'text', required: true, admin: { hidden: true } },
    { name: 'step', type: 'select', required: true, options: [...reviewSteps] },
    { name: 'at', type: 'date', required: true },
    { name: 'byId', type: 'text', admin: { hidden: true } },
    { name: 'byName', type: 'text', label: 'By', required: true },
    { name: 'writerId', type: 'text', admin: { hidden: true } },
    { name: 'note', type: 'textarea' },
    { name: 'isNewest', type: 'checkbox', defaultValue: true, admin: { hidden: true } },
  ],
})
