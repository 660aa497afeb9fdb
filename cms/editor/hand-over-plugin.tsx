'use client'

import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import type { EditorState } from '@payloadcms/richtext-lexical/lexical'
import { OnChangePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalOnChangePlugin'
import { useForm } from '@payloadcms/ui'

/** Hands the text in a block to the form of that block at once; Payload does so only when the browser is idle. */
export function HandOverPlugin() {
  const { fieldProps } = useEditorConfigContext()
  const { dispatchFields, setModified } = useForm()

  const onChange = (state: EditorState, _editor: unknown, tags: Set<string>) => {
    const onlyFocused = tags.has('focus') && tags.size === 1
    if (onlyFocused) return
    dispatchFields({ type: 'UPDATE', path: fieldProps.path, value: state.toJSON() })
    setModified(true)
  }
  return <OnChangePlugin ignoreSelectionChange onChange={onChange} />
}
