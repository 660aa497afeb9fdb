import { createServerFeature } from '@payloadcms/richtext-lexical'

/** No letter is lost that was typed just before a save, a schedule or leaving. */
export const UnsettledFeature = createServerFeature({
  key: 'unsettled',
  feature: { ClientFeature: '/cms/editor/unsettled-feature-client.ts#UnsettledFeatureClient' },
})
