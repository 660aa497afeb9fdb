import { fromLexical } from '#core/rich-text/from-lexical.ts'
import type { Block, Inline } from '#core/rich-text/nodes.ts'
import { passagesOf } from '#core/rich-text/text.ts'
import type { Related, Target } from '../related.ts'

/** A stored text with its mentions as links; those to what cannot be seen now are plain words. */
export function toBody({ value, related }: { value: unknown; related: Related }): Block[] {
  return fromLexical(value, ({ id }) => related.paths.get(id) ?? null)
}

/** The records that a stored text mentions. */
export function targetsIn(value: unknown): Target[] {
  return passagesOf(fromLexical(value)).flatMap((passage) => passage.flatMap(toTarget))
}

function toTarget(inline: Inline): Target[] {
  return inline.kind === 'mention' ? [{ collection: inline.collection, id: inline.id }] : []
}
