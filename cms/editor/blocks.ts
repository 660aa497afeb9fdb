import { BlocksFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import type { Block, Field, RelationshipFieldSingleValidation } from 'payload'
import { toEmbed } from '#core/rich-text/embed.ts'
import { beat } from './beat-block.ts'
import { BeatFeature } from './beat-feature.ts'
import { performancesOfRecap } from './cue-options.ts'
import { HandOverFeature } from './hand-over-feature.ts'
import { lineFeatures } from './text-features.ts'

// Payload's own would ask the database about each cue, and refuse one that stood there before the episode was another.
const isChosen: RelationshipFieldSingleValidation = (value, { req }) =>
  Boolean(value) || req.t('validation:required')

const songCue: Block = {
  slug: 'songCue',
  labels: { singular: 'Song cue', plural: 'Song cues' },
  fields: [
    {
      name: 'performance',
      type: 'relationship',
      relationTo: 'performances',
      required: true,
      filterOptions: performancesOfRecap,
      validate: isChosen,
      admin: { description: 'The song being sung here: its title and its singers are printed.' },
    },
  ],
}

/** What marks sentences of a spoiler. */
const beatFeatures = () => [BlocksFeature({ inlineBlocks: [beat] }), BeatFeature()]

const spoiler: Block = {
  slug: 'spoiler',
  labels: { singular: 'Spoiler', plural: 'Spoilers' },
  fields: [
    {
      name: 'episode',
      type: 'relationship',
      relationTo: 'episodes',
      required: true,
      label: 'Gives away',
      admin: { description: 'The later episode that this passage belongs to. It stays closed until opened.' },
    },
    {
      name: 'text',
      type: 'richText',
      required: true,
      editor: lexicalEditor({ features: [...lineFeatures(), ...beatFeatures(), HandOverFeature()] }),
    },
  ],
}

const embed: Block = {
  slug: 'embed',
  labels: { singular: 'Embed', plural: 'Embeds' },
  fields: [
    {
      name: 'url',
      type: 'text',
      required: true,
      label: 'Address',
      maxLength: 2000,
      validate: (value: string | null | undefined) =>
        toEmbed(value) !== null || 'An address that begins with https://, please.',
      admin: {
        description:
          'YouTube and Vimeo can be played on the page once a reader asks; anything else is a link.',
      },
    },
  ],
}

const keeper: Field = {
  name: 'keeper',
  type: 'ui',
  admin: { components: { Field: '/cms/editor/block-keeper.tsx#BlockKeeper' } },
}

/** The blocks that a recap may hold, as `core/rich-text/lexical.ts` allows them. */
export const recapBlocks: Block[] = [songCue, spoiler, embed].map((block) => ({
  ...block,
  fields: [...block.fields, keeper],
}))
