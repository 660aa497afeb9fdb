import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Pasting our way: paragraphs without empty ones between them, and of HTML only what a recap may hold. */
export const PasteFeature = createServerFeature({
  key: 'paste',
  feature: { ClientFeature: '/cms/editor/paste-feature-client.ts#PasteFeatureClient' },
})
