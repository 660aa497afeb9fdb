'use client'

import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { cleanHtml } from './paste-html.ts'
import { pastedLines } from './paste-lines.ts'

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
  const html = clipboard.getData('text/html')
  const handled = html ? pasteHtml({ editor, html }) : pasteText(clipboard.getData('text/plain'))
  if (handled) (event as ClipboardEvent).preventDefault()
  return handled
}

function pasteHtml({ editor, html }: { editor: LexicalEditor; html: string }): boolean {
  const nodes = $generateNodesFromDOM(editor, cleanHtml(html))
  if (nodes.length > 0) $insertNodes(nodes)
  return true
}

function pasteText(text: string): boolean {
  const lines = pastedLines(text)
  // A single line goes Lexical's way, which also makes a link of an address pasted over words.
  if (lines.length === 1 && lines[0] === text) return false
  const paragraphs = lines.map((line) => $createParagraphNode().append($createTextNode(line)))
  if (paragraphs.length > 0) $insertNodes(paragraphs)
  return true
}
