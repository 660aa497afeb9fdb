import type { Block, Inline } from './nodes.ts'

/** The plain words of inline nodes. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join('')
}

function wordsOf(node: Inline): string {
  if (node.kind === 'text') return node.text
  if (node.kind === 'break') return '\n'
  return node.kind === 'beat' ? '' : textOf(node.children)
}

/** Runs of text in reading order, one per paragraph, heading, quote or list item; none of them of a spoiler. */
export function passagesOf(blocks: readonly Block[]): Inline[][] {
  return blocks.flatMap((block) => {
    if ('children' in block) return [block.children]
    if (block.kind !== 'list') return []
    return block.items.flatMap((item) => [item.children, ...(item.nested ? passagesOf([item.nested]) : [])])
  })
}

/** A text's blocks with those inside its spoilers. */
export function everyBlock(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'spoiler' ? [block, ...block.blocks] : [block]))
}
