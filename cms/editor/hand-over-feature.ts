import { createServerFeature } from '@payloadcms/richtext-lexical'

/** For a text within a block: its last letters are in the form before anything can be saved, scheduled or left. */
export const HandOverFeature = createServerFeature({
  key: 'handOver',
  feature: { ClientFeature: '/cms/editor/hand-over-feature-client.ts#HandOverFeatureClient' },
})
