'use client'

import type { EditorState } from '@payloadcms/richtext-lexical/lexical'
import { OnChangePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalOnChangePlugin'
import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { editorSettled, unsettled } from './unsettled.ts'

/** Tells the form at once that its text has changed: Payload hands the text itself over only when the browser is idle. */
export function UnsettledPlugin() {
  const { id } = useDocumentInfo()
  const { setModified } = useForm()

  const onChange = (state: EditorState, _editor: unknown, tags: Set<string>) => {
    const onlyFocused = tags.has('focus') && tags.size === 1
    if (!id || onlyFocused) return
    const key = String(id)
    unsettled.set(key, state)
    setModified(true)
    void editorSettled().then(() => {
      if (unsettled.get(key) === state) unsettled.delete(key)
    })
  }
  return <OnChangePlugin ignoreSelectionChange onChange={onChange} />
}
