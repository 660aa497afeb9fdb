'use client'

import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getNearestNodeFromDOMNode,
  HISTORIC_TAG,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useAllFormFields, useFormModified } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef } from 'react'

/**
 * Stands in the form of a block and keeps the text around it at what the form shows. Payload hands a change over only
 * once the server has answered about the form, and forgets one that was made just before such an answer.
 */
export function BlockKeeper() {
  const place = useRef<HTMLSpanElement>(null)
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const [editor] = useLexicalComposerContext()

  useEffect(() => {
    if (!modified) return
    const values = reduceFieldsToValues(fields, true)
    const keep = () => {
      const given = editor.getEditorState().read(() => read(place.current), { editor })
      if (!given) return
      const wanted = { ...values, id: given.fields.id, blockType: given.fields.blockType }
      if (JSON.stringify(sorted(wanted)) === JSON.stringify(sorted(given.fields))) return
      // What is undone around the block leaves alone what it shows.
      const tag = [SKIP_DOM_SELECTION_TAG, HISTORIC_TAG]
      editor.update(() => read(place.current)?.node.setFields({ ...given.fields, ...wanted }, true), { tag })
    }
    keep()
    return editor.registerUpdateListener(keep)
  }, [editor, fields, modified])

  return <span ref={place} hidden />
}

function read(place: Element | null) {
  const node = place && $getNearestNodeFromDOMNode(place)
  return $isBlockNode(node) ? { node, fields: node.getFields() } : null
}

function sorted(values: object): [string, unknown][] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
