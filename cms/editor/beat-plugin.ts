'use client'

import { INSERT_INLINE_BLOCK_COMMAND, InlineBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  type RangeSelection,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

// Payload's own would be copied as the words “Block Field”.
InlineBlockNode.prototype.getTextContent = () => ''

export function BeatPlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(INSERT_INLINE_BLOCK_COMMAND, () => $chooseSpot(editor), COMMAND_PRIORITY_HIGH),
    [editor],
  )
  return null
}

/** Moves the cursor to where a beat marks the sentence that is meant; Payload then puts it there. */
function $chooseSpot(editor: LexicalEditor): false {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  if (selection.isCollapsed()) $stepBack({ editor, selection })
  else $keepWords(selection)
  return false
}

/** Whoever has selected a sentence to mark it would lose it: the beat goes before its first letter instead. */
function $keepWords(selection: RangeSelection): void {
  const space = /^\s*/.exec(selection.getTextContent())?.[0].length ?? 0
  const { key, offset, type } = selection.isBackward() ? selection.focus : selection.anchor
  const at = type === 'text' ? offset + space : offset
  selection.anchor.set(key, at, type)
  selection.focus.set(key, at, type)
}

/** Behind the space after a sentence it would mark what is written next: it goes before the space, the cursor stays. */
function $stepBack({ editor, selection }: { editor: LexicalEditor; selection: RangeSelection }): void {
  const spot = $spaceBefore(selection)
  if (!spot) return
  const { node, offset, space } = spot
  node.select(offset - space, offset - space)
  editor.update(() => {
    const rest = node.getLatest().getNextSibling()?.getNextSibling()
    if ($isTextNode(rest)) rest.select(space, space)
  })
}

/** The space between words and the cursor, where no words follow. */
function $spaceBefore({ anchor }: RangeSelection): { node: TextNode; offset: number; space: number } | null {
  const own = anchor.getNode()
  const node = $isElementNode(own) ? own.getChildAtIndex(anchor.offset - 1) : own
  if (!$isTextNode(node)) return null
  const text = node.getTextContent()
  const offset = anchor.type === 'text' ? anchor.offset : text.length
  const space = /\S(\s+)$/.exec(text.slice(0, offset))?.[1]?.length ?? 0
  const after = text.slice(offset) + (node.getNextSibling()?.getTextContent() ?? '')
  return space > 0 && !/^\S/.test(after) ? { node, offset, space } : null
}
