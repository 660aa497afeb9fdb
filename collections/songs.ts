import { defineCollection } from '#cms/define.ts'
import { episodeField } from '#cms/fields/dated-rows.ts'
import { fullLabelField } from '#cms/fields/full-label.ts'
import { listedField } from '#cms/fields/listed.ts'
import { madeFromField } from '#cms/fields/made-from.ts'
import { showField } from '#cms/fields/show.ts'
import { slugField } from '#cms/fields/slug.ts'
import { whole } from '#cms/fields/whole.ts'
import { checkDates } from '#cms/hooks/check-dates.ts'
import { followName } from '#cms/hooks/label-performances.ts'
import { stampFullLabel } from '#cms/hooks/stamp-full-label.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'
import { dropWork, followWork, keepWorkFree } from '#cms/publishing/works.ts'

export const songs = defineCollection({
  slug: 'songs',
  admin: { useAsTitle: 'fullLabel', defaultColumns: ['title', 'originalArtist', 'show'] },
  hooks: recordHooks({
    beforeChange: [checkDates, stampFullLabel, keepWorkFree],
    afterChange: [followName, followWork],
    afterDelete: [dropWork],
  }),
  indexes: [{ fields: ['show', 'slug'], unique: true }],
  fields: [
    {
      ...showField,
      admin: { description: 'The show that it is first listed under; its address stays there.' },
    },
    { name: 'title', type: 'text', required: true, maxLength: 200 },
    { name: 'originalArtist', type: 'text', maxLength: 200 },
    { name: 'writers', type: 'relationship', relationTo: 'people', hasMany: true, maxRows: 20, index: true },
    { name: 'year', type: 'number', min: 1000, max: 9999, validate: whole },
    { name: 'writtenForShow', type: 'checkbox', label: 'Written for the show', defaultValue: false },
    {
      name: 'musicBrainzId',
      type: 'text',
      label: 'MusicBrainz work id',
      validate: (value: string | null | undefined) => !value || isUuid(value) || 'A MusicBrainz id, please.',
    },
    episodeField({
      name: 'firstEpisode',
      index: true,
      admin: { description: 'Before it has aired, nobody sees the song.' },
    }),
    listedField,
    slugField({ from: 'title' }),
    fullLabelField,
    madeFromField,
  ],
})

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}
