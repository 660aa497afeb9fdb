import { createServerFeature } from '@payloadcms/richtext-lexical'

/** A beat takes no words away, neither where it is put nor where its text is copied to. */
export const BeatFeature = createServerFeature({
  key: 'beat',
  dependencies: ['blocks'],
  feature: { ClientFeature: '/cms/editor/beat-feature-client.ts#BeatFeatureClient' },
})
