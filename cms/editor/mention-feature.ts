import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Typing `@kar` offers the records that a text may mention, and makes those that are missing. */
export const MentionFeature = createServerFeature({
  key: 'mention',
  dependencies: ['link'],
  feature: { ClientFeature: '/cms/editor/mention-feature-client.ts#MentionFeatureClient' },
})
