import { diffArrays } from 'diff'
import { blockShape } from './block-shape.ts'
import { blockText } from './block-text.ts'
import type { LexicalNode } from './lexical.ts'

/** What became of the blocks of a text: of each its successor or null where it is gone, and what came before each. */
export type Aligned = {
  /** One for each block of the earlier text. */
  slots: (LexicalNode | null)[]
  /** One more than there are slots: what was put in before each, and at the end. */
  gaps: LexicalNode[][]
}

/** Follows each block of an earlier text into a later one. */
export function alignBlocks({
  before,
  after,
}: {
  before: readonly LexicalNode[]
  after: readonly LexicalNode[]
}): Aligned {
  const slots: Aligned['slots'] = before.map(() => null)
  const gaps: Aligned['gaps'] = [...before.map((): LexicalNode[] => []), []]
  let [at, from] = [0, 0]
  let gone: LexicalNode[] = []
  const settle = (came: readonly LexicalNode[]) => {
    const pairs = pairUp({ gone, came })
    let next = 0
    for (const [index, node] of came.entries()) {
      const pair = pairs.find(([, which]) => which === index)
      if (pair) {
        slots[at + pair[0]] = node
        next = pair[0] + 1
      } else gaps[at + next]?.push(node)
    }
    at += gone.length
    gone = []
  }
  for (const { added, removed, count } of diffArrays(before.map(blockShape), after.map(blockShape))) {
    if (removed) {
      gone = before.slice(at, at + count)
      continue
    }
    const nodes = after.slice(from, from + count)
    from += count
    settle(added ? nodes : [])
    if (added) continue
    for (const node of nodes) slots[at++] = node
  }
  settle([])
  return { slots, gaps }
}

type Hunk = { gone: readonly LexicalNode[]; came: readonly LexicalNode[] }

const mostCompared = 2_500
const leastAlike = 0.25

/** Which block of a hunk became which, in order: those most alike. One alone that was replaced is the same one. */
function pairUp({ gone, came }: Hunk): [number, number][] {
  if (gone.length === came.length && (gone.length === 1 || gone.length * came.length > mostCompared))
    return gone.map((_, index) => [index, index])
  if (gone.length * came.length > mostCompared) return []
  const words = [gone, came].map((nodes) => nodes.map((node) => wordsOf(node)))
  const likeness = (i: number, j: number) => alike(words[0]?.[i] ?? nobody, words[1]?.[j] ?? nobody)
  return bestPairs({ rows: gone.length, columns: came.length, likeness })
}

type Grid = { rows: number; columns: number; likeness: (row: number, column: number) => number }

function bestPairs({ rows, columns, likeness }: Grid): [number, number][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const valueAt = (row: number, column: number) => best[row]?.[column] ?? 0
  const worth = (row: number, column: number) => {
    const found = likeness(row, column)
    return found >= leastAlike ? found : Number.NEGATIVE_INFINITY
  }
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const paired = worth(row, column) + valueAt(row + 1, column + 1)
      const line = best[row] ?? []
      line[column] = Math.max(paired, valueAt(row + 1, column), valueAt(row, column + 1))
    }
  }
  const pairs: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    const value = valueAt(row, column)
    if (value === valueAt(row + 1, column)) row += 1
    else if (value === valueAt(row, column + 1)) column += 1
    else pairs.push([row++, column++])
  }
  return pairs
}

const nobody: ReadonlySet<string> = new Set()

function wordsOf(node: LexicalNode): ReadonlySet<string> {
  return new Set([
    String(node.type),
    ...(blockText(node)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []),
  ])
}

function alike(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length
  return (2 * shared) / (left.size + right.size || 1)
}
