'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { BeatPlugin } from './beat-plugin.ts'

export const BeatFeatureClient = createClientFeature({
  plugins: [{ Component: BeatPlugin, position: 'normal' }],
})
