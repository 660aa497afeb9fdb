import { defineCollection } from '#cms/define.ts'

/** One row for each sentence that a live recap of episodes marks as a beat. Written by publishing only. */
export const beats = defineCollection({
  slug: 'beats',
  admin: { hidden: true },
  indexes: [{ fields: ['show', 'reach', 'createdAt'] }, { fields: ['recapId', 'position'] }],
  fields: [
    { name: 'recapId', type: 'text', required: true },
    { name: 'anchor', type: 'text', required: true },
    { name: 'sentence', type: 'textarea', required: true },
    { name: 'follows', type: 'textarea' },
    // Their ids, as JSON: what refuses to let one of them be deleted is the text itself.
    { name: 'characters', type: 'textarea', required: true },
    { name: 'position', type: 'number', required: true },
    // The later episode to which the passage belongs that it stands in.
    { name: 'later', type: 'text' },
    { name: 'show', type: 'text' },
    // The place of the last episode of which it tells; where that is not known it is told to nobody.
    { name: 'reach', type: 'number' },
  ],
})
