import type { Block, Inline } from './nodes.ts'

/** The plain words of inline nodes. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((node) => (node.kind === 'text' ? node.text : node.kind === 'break' ? '\n' : textOf(node.children)))
    .join('')
}

/** Runs of text in reading order, one per paragraph, heading, quote or list item. */
export function passagesOf(blocks: readonly Block[]): Inline[][] {
  return blocks.flatMap((block) => {
    if (block.kind === 'rule') return []
    if (block.kind !== 'list') return [block.children]
    return block.items.flatMap((item) => [item.children, ...(item.nested ? passagesOf([item.nested]) : [])])
  })
}
