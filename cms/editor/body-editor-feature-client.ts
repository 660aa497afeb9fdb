'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { BodyEditorPlugin } from './body-editor-plugin.ts'

export const BodyEditorFeatureClient = createClientFeature({
  plugins: [{ Component: BodyEditorPlugin, position: 'normal' }],
})
