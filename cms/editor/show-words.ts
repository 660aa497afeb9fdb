import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { readWritten } from '#core/rich-text/written.ts'
import type { Span } from '#core/span.ts'
import { endsOf, findWords, type Point } from './find-words.ts'

type Wanted = { editor: LexicalEditor; span: Span; words: string }

/** Selects words in the text and scrolls to them; answers whether they still stand there. */
export function showWords({ editor, span, words }: Wanted): boolean {
  const written = readWritten(editor.getEditorState().toJSON())
  const found = findWords({ text: written.text, span, words })
  const ends = found && endsOf(written, found)
  if (!ends) return false
  let key = ''
  editor.update(
    () => {
      key = $select(ends)?.getKey() ?? ''
    },
    { discrete: true },
  )
  editor.focus()
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' })
  return key !== ''
}

function $select({ from, to }: { from: Point; to: Point }): TextNode | null {
  const [first, last] = [$nodeAt(from.path), $nodeAt(to.path)]
  if (!$isTextNode(first) || !$isTextNode(last)) return null
  const selection = $createRangeSelection()
  selection.anchor.set(first.getKey(), from.offset, 'text')
  selection.focus.set(last.getKey(), to.offset, 'text')
  $setSelection(selection)
  return first
}

function $nodeAt(path: readonly number[]): LexicalNode | null {
  return path.reduce<LexicalNode | null>(
    (node, index) => ($isElementNode(node) ? node.getChildAtIndex(index) : null),
    $getRoot(),
  )
}
