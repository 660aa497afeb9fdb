'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { MentionPlugin } from './mention-plugin.tsx'

export const MentionFeatureClient = createClientFeature({
  plugins: [{ Component: MentionPlugin, position: 'normal' }],
})
