import type { Block, FilterOptions } from 'payload'
import { idOf } from '#cms/publishing/facts.ts'
import { mostInBeat } from '#core/rich-text/lexical.ts'

/** The characters that a beat is offered: those of the recap's show, or all while that is not known. */
const charactersOfRecap: FilterOptions = ({ data }) => {
  // Payload hands the recap's form here, though the field stands in a form of the beat's own.
  const show = idOf((data as { show?: unknown } | undefined)?.show)
  return show ? { show: { equals: show } } : true
}

/** Stands in the sentence that it marks for “previously on”. */
export const beat: Block = {
  slug: 'beat',
  labels: { singular: 'Beat', plural: 'Beats' },
  admin: { components: { Label: '/cms/editor/beat-label.tsx#BeatLabel' } },
  fields: [
    {
      name: 'characters',
      type: 'relationship',
      relationTo: 'characters',
      hasMany: true,
      required: true,
      maxRows: mostInBeat,
      label: 'Whom it is about',
      filterOptions: charactersOfRecap,
      // Payload's own would ask the database about each beat whenever the text is saved.
      validate: (value, { req }) =>
        (Array.isArray(value) && value.length > 0) || req.t('validation:required'),
      admin: {
        description:
          'The sentence in which this stands is told before later episodes, under “Previously on”.',
      },
    },
  ],
}
