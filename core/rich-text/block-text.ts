import { placedBeats } from './beats.ts'
import { fromLexical } from './from-lexical.ts'
import type { LexicalNode } from './lexical.ts'
import type { Block } from './nodes.ts'
import { passagesOf, textOf } from './text.ts'

/** What a block of a stored text says, to read beside another: its words, or what it is where it has none. */
export function blockText(node: LexicalNode): string {
  const [block] = fromLexical({ root: { type: 'root', children: [node] } })
  return block ? wordsOf(block) : ''
}

function wordsOf(block: Block): string {
  if (block.kind === 'rule') return '———'
  if (block.kind === 'cue') return '[Song cue]'
  if (block.kind === 'figure') return block.caption ? `[Picture] ${block.caption}` : '[Picture]'
  if (block.kind === 'embed') return `[Embed] ${block.href}`
  if (block.kind === 'spoiler') return `[Spoiler] ${block.blocks.map(wordsOf).join('\n')}`
  const lines = passagesOf([block]).map(
    (passage) => textOf(passage) + ' [Beat]'.repeat(placedBeats(passage).length),
  )
  return block.kind === 'list' ? lines.map((line) => `· ${line}`).join('\n') : lines.join('\n')
}
