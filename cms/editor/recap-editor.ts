import { BlocksFeature, lexicalEditor, UploadFeature } from '@payloadcms/richtext-lexical'
import { beat } from './beat-block.ts'
import { BeatFeature } from './beat-feature.ts'
import { recapBlocks } from './blocks.ts'
import { BodyEditorFeature } from './body-editor-feature.ts'
import { lineFeatures, sectionFeatures } from './text-features.ts'
import { UnsettledFeature } from './unsettled-feature.ts'

/** The editor of recaps: exactly what `core/rich-text/lexical.ts` allows. */
export const recapEditor = lexicalEditor({
  features: [
    ...sectionFeatures(),
    ...lineFeatures(),
    BlocksFeature({ blocks: recapBlocks, inlineBlocks: [beat] }),
    BeatFeature(),
    UploadFeature({
      enabledCollections: ['media'],
      collections: {
        media: { fields: [{ name: 'caption', type: 'text', maxLength: 500 }] },
      },
    }),
    UnsettledFeature(),
    BodyEditorFeature(),
  ],
})
