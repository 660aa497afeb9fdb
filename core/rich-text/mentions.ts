import type { Block, Inline, Mention } from './nodes.ts'
import { type Place, sentenceAt } from './sentence.ts'
import { everyBlock, passagesOf, textOf } from './text.ts'

export type MentionRow = {
  /** The record, as `collection:id`. */
  target: string
  /** The words as typed. */
  words: string
  /** The sentence around them. */
  sentence: string
  /** What in them is a record's own name, as `core/rich-text/renamed` reads it; null where nothing is. */
  follows: string | null
  /** The number of the paragraph, heading, quote or list item, from 1. */
  paragraph: number
  /** The number of the mention in the text, from 1. */
  position: number
}

/** Every mention in a text, in reading order. Those in a spoiler stay in it. */
export function mentionsIn(blocks: readonly Block[]): MentionRow[] {
  const rows: MentionRow[] = []
  for (const [index, passage] of passagesOf(blocks).entries()) {
    const text = textOf(passage)
    const places = namedPlaces(passage)
    let offset = 0
    for (const node of passage) {
      const words = textOf([node])
      if (node.kind === 'mention' && words.trim()) {
        const { sentence, inSentence } = sentenceAt({ text, offset, places })
        const follows =
          node.follows || inSentence.length > 0 ? { words: node.follows ?? false, inSentence } : null
        rows.push({
          target: targetOf(node),
          words: words.trim(),
          sentence,
          follows: follows && JSON.stringify(follows),
          paragraph: index + 1,
          position: rows.length + 1,
        })
      }
      offset += words.length
    }
  }
  return rows
}

/** Every mention in a text, those in spoilers among them. */
export function everyMention(blocks: readonly Block[]): Mention[] {
  return openMentions(everyBlock(blocks))
}

/** The mentions that are read without opening anything. */
export function openMentions(blocks: readonly Block[]): Mention[] {
  return passagesOf(blocks).flatMap((passage) =>
    passage.filter((node): node is Mention => node.kind === 'mention'),
  )
}

/** The targets of a text's mentions, each once, as `collection:id`. */
export function targetsOf(rows: readonly Pick<MentionRow, 'target'>[]): string[] {
  return [...new Set(rows.map((row) => row.target))]
}

/** Whether anything in the nodes is more than white space. */
export function hasWords(passages: readonly Inline[][]): boolean {
  return passages.some((passage) => textOf(passage).trim() !== '')
}

/** Where in a passage a record’s own name stands. */
export function namedPlaces(passage: readonly Inline[]): Place[] {
  const places: Place[] = []
  let offset = 0
  for (const node of passage) {
    const { length } = textOf([node])
    if (node.kind === 'mention' && node.follows) places.push({ at: offset, length, target: targetOf(node) })
    offset += length
  }
  return places
}

function targetOf({ collection, id }: Pick<Mention, 'collection' | 'id'>): string {
  return `${collection}:${id}`
}
