import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What stands around the text of a recap can write into it and show a place of it. */
export const BodyEditorFeature = createServerFeature({
  key: 'bodyEditor',
  feature: { ClientFeature: '/cms/editor/body-editor-feature-client.ts#BodyEditorFeatureClient' },
})
