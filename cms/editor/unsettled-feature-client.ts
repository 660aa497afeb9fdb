'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { UnsettledPlugin } from './unsettled-plugin.tsx'

export const UnsettledFeatureClient = createClientFeature({
  plugins: [{ Component: UnsettledPlugin, position: 'normal' }],
})
