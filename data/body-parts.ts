import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { everyMention } from '#core/rich-text/mentions.ts'
import { everyBlock } from '#core/rich-text/text.ts'
import type { Target } from './target.ts'

/** What stored texts need of other records, beside the addresses of what they mention. */
export type BodyParts = {
  /** The mentions whose words are the record's own name. */
  named: Target[]
  images: string[]
  performances: string[]
  /** Those to which spoilers belong. */
  episodes: string[]
}

export function bodyParts(values: readonly unknown[]): BodyParts {
  const texts = values.map((value) => fromLexical(value))
  const blocks = texts.flatMap(everyBlock)
  return {
    named: texts
      .flatMap(everyMention)
      .filter(({ follows }) => follows)
      .map(({ collection, id }) => ({ collection, id })),
    images: blocks.flatMap((block) => (block.kind === 'figure' ? [block.id] : [])),
    performances: blocks.flatMap((block) => (block.kind === 'cue' ? [block.id] : [])),
    episodes: blocks.flatMap((block) => (block.kind === 'spoiler' && block.id ? [block.id] : [])),
  }
}
