import { toEmbed } from './embed.ts'
import { fromLexical } from './from-lexical.ts'
import { childrenOf, fieldsOf, idOf, type LexicalNode, rootOf } from './lexical.ts'
import type { Block } from './nodes.ts'
import { passagesOf, textOf } from './text.ts'

/** What is still missing in the blocks of a stored text, in words for its writer; null where nothing is. */
export function unfinishedBlock(value: unknown): string | null {
  const root = rootOf(value)
  for (const node of root ? childrenOf(root) : []) {
    const problem =
      node.type === 'block' ? blockLacks(node) : node.type === 'upload' ? uploadLacks(node) : null
    if (problem) return problem
  }
  return null
}

function blockLacks(node: LexicalNode): string | null {
  const { blockType, performance, episode, text, url } = fieldsOf(node)
  if (blockType === 'songCue') return idOf(performance) ? null : 'A song cue names no performance.'
  if (blockType === 'embed') return toEmbed(url) ? null : 'An embed has no address.'
  if (blockType !== 'spoiler') return null
  if (!idOf(episode)) return 'A spoiler does not say which episode it belongs to.'
  return isEmpty(fromLexical(text)) ? 'A spoiler has no text.' : null
}

function uploadLacks(node: LexicalNode): string | null {
  return idOf(node.value) ? null : 'A picture was not uploaded.'
}

function isEmpty(blocks: readonly Block[]): boolean {
  return passagesOf(blocks).every((passage) => textOf(passage).trim() === '')
}
