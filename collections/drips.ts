import { defineCollection } from '#cms/define.ts'
import { dripStates } from '#core/drip/drip.ts'

/** Personal feeds that release the recaps of a show one after another. Nobody's: whoever has a secret has the feed. */
export const drips = defineCollection({
  slug: 'drips',
  admin: { hidden: true },
  indexes: [{ fields: ['state', 'nextAt', 'createdAt'] }, { fields: ['polledOn', 'createdAt'] }],
  fields: [
    { name: 'readHash', type: 'text', required: true, unique: true },
    { name: 'steerHash', type: 'text', required: true, unique: true },
    { name: 'showId', type: 'text', required: true },
    { name: 'state', type: 'select', required: true, options: [...dripStates] },
    { name: 'days', type: 'json', required: true, defaultValue: [] },
    { name: 'hour', type: 'number', required: true },
    { name: 'minute', type: 'number', required: true },
    { name: 'zone', type: 'text', required: true },
    { name: 'releases', type: 'json', required: true, defaultValue: [] },
    { name: 'nextAt', type: 'date' },
    { name: 'polledOn', type: 'date', required: true },
  ],
})
