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
import { looksLikeMarkdown, markdownToHtml } from './markdown.ts'
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
  const handled = pasteData({ editor, clipboard })
  if (handled) (event as ClipboardEvent).preventDefault()
  return handled
}

function pasteData({ editor, clipboard }: { editor: LexicalEditor; clipboard: DataTransfer }): boolean {
  const html = clipboard.getData('text/html')
  const text = clipboard.getData('text/plain')
  if (html) return pasteHtml({ editor, html }) || pasteFiles({ editor, clipboard }) || true
  if (!text) return false
  return looksLikeMarkdown(text) ? pasteHtml({ editor, html: markdownToHtml(text) }) : pasteText(text)
}

function pasteHtml({ editor, html }: { editor: LexicalEditor; html: string }): boolean {
  const nodes = $generateNodesFromDOM(editor, cleanHtml(html))
  if (nodes.length > 0) $insertNodes(nodes)
  return nodes.length > 0
}

// A picture copied from a page comes as HTML that names its address, and as a file: the file is what we want.
function pasteFiles({ editor, clipboard }: { editor: LexicalEditor; clipboard: DataTransfer }): boolean {
  const files = [...clipboard.files].filter(({ type }) => type.startsWith('image/'))
  if (files.length === 0) return false
  const clipboardData = new DataTransfer()
  for (const file of files) clipboardData.items.add(file)
  return editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent('paste', { clipboardData }))
}

function pasteText(text: string): boolean {
  const lines = pastedLines(text)
  // A single line goes Lexical's way, which also makes a link of an address pasted over words.
  if (lines.length === 1 && lines[0] === text) return false
  const paragraphs = lines.map((line) => $createParagraphNode().append($createTextNode(line)))
  if (paragraphs.length > 0) $insertNodes(paragraphs)
  return true
}
