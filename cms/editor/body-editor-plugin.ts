'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'
import { bodyEditors } from './body-editors.ts'

export function BodyEditorPlugin(): null {
  const { id } = useDocumentInfo()
  const [editor] = useLexicalComposerContext()

  useEffect(() => {
    if (!id) return
    const key = String(id)
    bodyEditors.set(key, editor)
    return () => {
      if (bodyEditors.get(key) === editor) bodyEditors.delete(key)
    }
  }, [id, editor])
  return null
}
