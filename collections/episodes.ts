import { slipField } from '#cms/admin/slip-field.ts'
import { defineCollection } from '#cms/define.ts'
import { fullLabelField } from '#cms/fields/full-label.ts'
import { secretsField } from '#cms/fields/secrets.ts'
import { showField } from '#cms/fields/show.ts'
import { whole } from '#cms/fields/whole.ts'
import { defaultAirZone, zoneField } from '#cms/fields/zone.ts'
import { followName } from '#cms/hooks/label-performances.ts'
import { stampCode } from '#cms/hooks/stamp-code.ts'
import { stampFullLabel } from '#cms/hooks/stamp-full-label.ts'
import { followAirTime } from '#cms/publishing/airing.ts'
import { keepSeason } from '#cms/publishing/keep-season.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'
import { followOrder } from '#cms/publishing/restamp.ts'
import { slipEndpoint } from '#cms/publishing/slip.ts'

export const episodes = defineCollection({
  slug: 'episodes',
  labels: { singular: 'Episode', plural: 'Episodes' },
  admin: {
    useAsTitle: 'fullLabel',
    defaultColumns: ['label', 'show', 'airsAt'],
    listSearchableFields: ['fullLabel', 'code'],
  },
  defaultSort: '-airsAt',
  endpoints: [slipEndpoint],
  hooks: recordHooks({
    beforeChange: [stampCode, stampFullLabel],
    afterChange: [keepSeason, followOrder, followAirTime, followName],
  }),
  indexes: [
    { fields: ['show', 'code'], unique: true },
    { fields: ['show', 'order', 'createdAt'] },
    { fields: ['show', 'season'] },
    { fields: ['airsAt', 'createdAt'] },
  ],
  fields: [
    showField,
    { name: 'season', type: 'number', required: true, min: 0, max: 999, validate: whole },
    { name: 'number', type: 'number', required: true, min: 0, max: 9999, validate: whole },
    { name: 'title', type: 'text', maxLength: 200 },
    {
      name: 'titleGivesAway',
      type: 'checkbox',
      label: 'The title gives something away',
      defaultValue: false,
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'regular',
      options: ['regular', 'premiere', 'finale', 'special'],
    },
    {
      name: 'order',
      type: 'number',
      min: 0,
      max: 99_999_999,
      admin: {
        description:
          'Where it stands in the show; made from season and number when left empty. 10004.5 places a special between S1 E4 and S1 E5.',
      },
    },
    { name: 'airsAt', type: 'date', label: 'Air time', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    {
      name: 'runTime',
      type: 'number',
      label: 'Run time in minutes, with breaks',
      min: 1,
      max: 1440,
      validate: whole,
      admin: {
        description: 'From the air time to the credits. What is planned for the credits hangs on it.',
      },
    },
    { ...zoneField({ name: 'airZone', label: 'Time zone of the network' }), defaultValue: defaultAirZone },
    slipField,
    secretsField,
    { name: 'code', type: 'text', index: true, admin: { hidden: true } },
    { name: 'label', type: 'text', admin: { hidden: true } },
    fullLabelField,
  ],
})
