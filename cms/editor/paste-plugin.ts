'use client'

import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { looksLikeMarkdown } from './markdown.ts'
import { pastedLines } from './paste-lines.ts'
import { $pastedNodes } from './pasted-nodes.ts'

const ownType = 'application/x-lexical-editor'

export function PastePlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () => editor.registerCommand(PASTE_COMMAND, (event) => paste({ editor, event }), COMMAND_PRIORITY_HIGH),
    [editor],
  )
  return null
}

function paste({ editor, event }: { editor: LexicalEditor; event: unknown }): boolean {
  const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null
  if (!clipboard || clipboard.types.includes(ownType) || !$isRangeSelection($getSelection())) return false
  const handled = pasteData({ editor, clipboard })
  if (handled) (event as ClipboardEvent).preventDefault()
  return handled
}

function pasteData({ editor, clipboard }: { editor: LexicalEditor; clipboard: DataTransfer }): boolean {
  const html = clipboard.getData('text/html')
  const text = clipboard.getData('text/plain')
  if (!html && (!text || isOneLine(text))) return false
  const nodes = $pastedNodes({ editor, html, text })
  if (nodes.length > 0) $insertNodes(nodes)
  else if (html) pasteFiles({ editor, clipboard })
  return true
}

// A picture copied from a page comes as HTML that names its address, and as a file: the file is what we want.
function pasteFiles({ editor, clipboard }: { editor: LexicalEditor; clipboard: DataTransfer }): boolean {
  const files = [...clipboard.files].filter(({ type }) => type.startsWith('image/'))
  if (files.length === 0) return false
  const clipboardData = new DataTransfer()
  for (const file of files) clipboardData.items.add(file)
  return editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent('paste', { clipboardData }))
}

// A single line goes Lexical's way, which also makes a link of an address pasted over words.
function isOneLine(text: string): boolean {
  const lines = pastedLines(text)
  return lines.length === 1 && lines[0] === text && !looksLikeMarkdown(text)
}
