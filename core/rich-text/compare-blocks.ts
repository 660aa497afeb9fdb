import { alignBlocks } from './align-blocks.ts'
import { blockShape } from './block-shape.ts'
import { childrenOf, type LexicalNode, rootOf } from './lexical.ts'

/** Who changed a block of a text that two people wrote at: nobody, one of them, or both, each in another way. */
export type BlockKind = 'same' | 'mine' | 'theirs' | 'both'

/** A place of two texts: a block of each, or none where it is not in that text. */
export type BlockRow = {
  /** Says the same place again as long as its blocks stay what they are. */
  key: string
  kind: BlockKind
  mine: LexicalNode | null
  theirs: LexicalNode | null
}

/** From which text a place is taken; `both` puts one block after the other. */
export type Choice = 'mine' | 'theirs' | 'both'

/**
 * Two texts of the editor, block by block, against the one that both began from. Without that it is not known who
 * changed what: every difference is one of both.
 */
export function compareBlocks({
  base,
  mine,
  theirs,
}: {
  base?: unknown
  mine: unknown
  theirs: unknown
}): BlockRow[] {
  const [ours, others] = [blocksOf(mine), blocksOf(theirs)]
  const rows =
    base === undefined ? twoWay({ ours, others }) : threeWay({ from: blocksOf(base), ours, others })
  return keyed(rows.filter((row) => row.mine !== null || row.theirs !== null))
}

/** What is taken of each place unless somebody chooses: what one of the two changed; null where both did. */
export function usualChoice({ kind }: Pick<BlockRow, 'kind'>): Choice | null {
  if (kind === 'both') return null
  return kind === 'mine' ? 'mine' : 'theirs'
}

/** The text that choices make; null while one is missing. */
export function mergeBlocks({
  rows,
  choiceOf,
}: {
  rows: readonly BlockRow[]
  choiceOf: (row: BlockRow) => Choice | null
}): { root: LexicalNode } | null {
  const children: LexicalNode[] = []
  for (const row of rows) {
    const choice = choiceOf(row)
    if (choice === null) return null
    const taken = choice === 'both' ? [row.mine, row.theirs] : [row[choice]]
    children.push(...taken.filter((node) => node !== null))
  }
  // The editor opens no text without a paragraph.
  return { root: { type: 'root', ...element, children: children.length > 0 ? children : [emptyParagraph] } }
}

const element = { version: 1, format: '', indent: 0, direction: null }
const emptyParagraph = { type: 'paragraph', ...element, children: [] }

type Row = Omit<BlockRow, 'key'>
type Two = { ours: readonly LexicalNode[]; others: readonly LexicalNode[] }

function twoWay({ ours, others }: Two): Row[] {
  const rows = threeWay({ from: others, ours, others })
  return rows.map((row) => (row.kind === 'same' ? row : { ...row, kind: 'both' }))
}

function threeWay({ from, ours, others }: Two & { from: readonly LexicalNode[] }): Row[] {
  const [left, right] = [ours, others].map((after) => alignBlocks({ before: from, after }))
  const rows: Row[] = []
  for (const [at, earlier] of [...from, null].entries()) {
    rows.push(...put({ mine: left?.gaps[at] ?? [], theirs: right?.gaps[at] ?? [] }))
    if (!earlier) continue
    const [mine, theirs] = [left?.slots[at] ?? null, right?.slots[at] ?? null]
    rows.push({ kind: kindOf({ earlier, mine, theirs }), mine, theirs })
  }
  return rows
}

type Place = { earlier: LexicalNode; mine: LexicalNode | null; theirs: LexicalNode | null }

function kindOf({ earlier, mine, theirs }: Place): BlockKind {
  const [was, ours, others] = [shapeOf(earlier), shapeOf(mine), shapeOf(theirs)]
  if (ours === others) return 'same'
  if (ours === was) return 'theirs'
  return others === was ? 'mine' : 'both'
}

/** What was put in at one place: what both have is the same, what only one has is theirs alone. */
function put({ mine, theirs }: { mine: LexicalNode[]; theirs: LexicalNode[] }): Row[] {
  if (mine.length === 0) return theirs.map((node) => ({ kind: 'theirs', mine: null, theirs: node }))
  if (theirs.length === 0) return mine.map((node) => ({ kind: 'mine', mine: node, theirs: null }))
  const length = Math.max(mine.length, theirs.length)
  return Array.from({ length }, (_, at) => {
    const [ours, others] = [mine[at] ?? null, theirs[at] ?? null]
    const kind = !others ? 'mine' : !ours ? 'theirs' : shapeOf(ours) === shapeOf(others) ? 'same' : 'both'
    return { kind, mine: ours, theirs: others }
  })
}

function keyed(rows: readonly Row[]): BlockRow[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const places = JSON.stringify([row.kind, shapeOf(row.mine), shapeOf(row.theirs)])
    const count = seen.get(places) ?? 0
    seen.set(places, count + 1)
    return { ...row, key: `${count} ${places}` }
  })
}

function shapeOf(node: LexicalNode | null): string | null {
  return node && blockShape(node)
}

function blocksOf(value: unknown): LexicalNode[] {
  const root = rootOf(value)
  return root ? childrenOf(root) : []
}
