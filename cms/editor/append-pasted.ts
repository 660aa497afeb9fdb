import {
  $getRoot,
  $isParagraphNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { $pastedNodes, type Pasted } from './pasted-nodes.ts'

/** Puts what was pasted elsewhere behind the text, as if it had been pasted there; answers whether it had any. */
export function appendPasted({
  editor,
  pasted,
}: {
  editor: LexicalEditor
  pasted: readonly Pasted[]
}): boolean {
  let added = 0
  const append = () => {
    const nodes = pasted.flatMap((one) => $pastedNodes({ editor, ...one }))
    added = nodes.length
    if (added === 0) return
    $dropEmptyEnd()
    $getRoot().append(...nodes)
  }
  editor.update(append, { discrete: true, tag: HISTORY_PUSH_TAG })
  return added > 0
}

function $dropEmptyEnd(): void {
  const last = $getRoot().getLastChild()
  if (!$isParagraphNode(last) || last.getTextContent().trim() !== '') return
  last.remove()
  $dropEmptyEnd()
}
