import { $getRoot, $isElementNode, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

/** Scrolls to a block of a text, from 0, and goes to what can be filled in there; answers whether it is there. */
export function showBlock({ editor, block }: { editor: LexicalEditor; block: number }): boolean {
  const key = editor.getEditorState().read(() => $getRoot().getChildAtIndex(block)?.getKey())
  const element = key === undefined ? null : editor.getElementByKey(key)
  if (!element) return false
  const inside = inputIn(element)
  if (inside) inside.focus({ preventScroll: true })
  else goTo({ editor, block })
  element.scrollIntoView({ block: 'center' })
  return true
}

// A block that is selected as a whole is deleted by the next key.
function goTo({ editor, block }: { editor: LexicalEditor; block: number }): void {
  editor.update(
    () => {
      const node = $getRoot().getChildAtIndex(block)
      if ($isElementNode(node)) node.selectStart()
    },
    { discrete: true },
  )
  editor.focus()
}

const inputs = ['[contenteditable="true"]', 'input, textarea', 'button']

function inputIn(element: HTMLElement): HTMLElement | undefined {
  const found = inputs.flatMap((wanted) => [...element.querySelectorAll<HTMLElement>(wanted)])
  return found.find((one) => one.getClientRects().length > 0)
}
