import type { Block, Inline } from './nodes.ts'
import { passagesOf, textOf } from './text.ts'

export type MentionRow = {
  /** The record, as `collection:id`. */
  target: string
  /** The words as typed. */
  words: string
  /** The sentence around them. */
  sentence: string
  /** The number of the paragraph, heading, quote or list item, from 1. */
  paragraph: number
  /** The number of the mention in the text, from 1. */
  position: number
}

/** Every mention in a text, in reading order. */
export function mentionsIn(blocks: readonly Block[]): MentionRow[] {
  const rows: MentionRow[] = []
  for (const [index, passage] of passagesOf(blocks).entries()) {
    const text = textOf(passage)
    let offset = 0
    for (const node of passage) {
      const words = textOf([node])
      if (node.kind === 'mention' && words.trim()) {
        rows.push({
          target: `${node.collection}:${node.id}`,
          words: words.trim(),
          sentence: sentenceAt({ text, offset }),
          paragraph: index + 1,
          position: rows.length + 1,
        })
      }
      offset += words.length
    }
  }
  return rows
}

/** The targets of a text's mentions, each once, as `collection:id`. */
export function targetsOf(rows: readonly Pick<MentionRow, 'target'>[]): string[] {
  return [...new Set(rows.map((row) => row.target))]
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

function sentenceAt({ text, offset }: { text: string; offset: number }): string {
  const found = sentences.segment(text).containing(offset)
  return (found?.segment ?? text).replace(/\s+/g, ' ').trim()
}

/** Whether anything in the nodes is more than white space. */
export function hasWords(passages: readonly Inline[][]): boolean {
  return passages.some((passage) => textOf(passage).trim() !== '')
}
