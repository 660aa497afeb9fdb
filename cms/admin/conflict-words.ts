import type { BlockRow } from '#core/rich-text/compare-blocks.ts'
import type { Chosen } from './use-choices.ts'

type Block = Chosen<BlockRow>

/** A run of blocks that are the same in both texts, or one that differs, with its number among the paragraphs. */
export type ConflictPlace =
  | { key: string; at: number; same: Block[]; differs?: never }
  | { key: string; at: number; same?: never; differs: Block }

/** The places of two texts in their order; blocks that are alike and follow each other are one. */
export function placesOf(blocks: readonly Block[]): ConflictPlace[] {
  const places: ConflictPlace[] = []
  for (const [index, block] of blocks.entries()) {
    const { key, kind } = block.row
    const last = places.at(-1)
    if (kind !== 'same') places.push({ key, at: index + 1, differs: block })
    else if (last?.same) last.same.push(block)
    else places.push({ key, at: index + 1, same: [block] })
  }
  return places
}

/** Who changed a place, in words; `hasMine` and `hasTheirs` say of a paragraph whether either text has it. */
export function whoChanged({
  kind,
  hasMine = true,
  hasTheirs = true,
}: {
  kind: BlockRow['kind']
  hasMine?: boolean | undefined
  hasTheirs?: boolean | undefined
}): string {
  if (kind === 'both') return 'Choose: it differs on both sides'
  const [who, isIn, isInOther] = kind === 'mine' ? ['you', hasMine, hasTheirs] : ['they', hasTheirs, hasMine]
  if (!isIn) return `Only ${who} took it out`
  return isInOther ? `Only ${who} changed it` : `Only ${who} put it in`
}

/** How much two texts differ, and what is left to do about it. */
export function summaryOf({ places, open }: { places: number; open: number }): string {
  if (places === 0) return 'Both texts say the same. Save this to go on from it.'
  const differ = places === 1 ? 'They differ in 1 place.' : `They differ in ${places} places.`
  if (open === 0) return `${differ} What is chosen below is what will be saved.`
  const left = open === 1 ? '1 is' : `${open} are`
  return `${differ} ${left} still to be chosen; where only one of you changed something, that is chosen already.`
}
