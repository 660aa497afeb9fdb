import type { MentionableCollection } from '../content.ts'
import type { Span } from '../span.ts'
import { childrenOf, type LexicalNode, rootOf } from './lexical.ts'
import { type Passage, type Piece, readWritten } from './written.ts'

type Target = { collection: MentionableCollection; id: string }

/** What is done to a stretch of a text: it becomes a mention of a record, or is written in another way, or both. */
export type WordEdit = Span & { mention?: Target; words?: string }

/**
 * A stored text with some of its words edited; spans are those of `readWritten`. An edit that lies not wholly in one
 * passage, meets a link, or overlaps one before it is left out. The text that is given is not changed.
 */
export function editWords<Value>(value: Value, edits: readonly WordEdit[]): Value {
  const copy = structuredClone(value)
  const root = rootOf(copy)
  if (!root) return copy
  const { passages } = readWritten(copy)
  // From the end, so that the places of those before stay as they are.
  const sorted = [...edits].sort((left, right) => right.start - left.start)
  let before = Number.POSITIVE_INFINITY
  for (const edit of sorted) {
    if (edit.end > before || edit.end <= edit.start) continue
    const pieces = piecesOf(passages, edit)
    if (!pieces || !apply({ root, pieces, edit })) continue
    before = edit.start
  }
  return copy
}

/** The pieces that a span touches, where they are free text side by side. */
function piecesOf(passages: readonly Passage[], { start, end }: Span): Piece[] | null {
  const passage = passages.find((one) => start >= one.start && end <= one.end)
  const pieces = passage?.pieces.filter((piece) => piece.start < end && start < piece.end) ?? []
  const isFree = pieces.every(({ href, mention }) => href === null && mention === null)
  const parents = new Set(pieces.map(({ path }) => path.slice(0, -1).join()))
  return pieces.length > 0 && isFree && parents.size === 1 ? pieces : null
}

type Applied = { root: LexicalNode; pieces: readonly Piece[]; edit: WordEdit }

function apply({ root, pieces, edit }: Applied): boolean {
  const [first] = pieces
  const parent = first && nodeAt(root, first.path.slice(0, -1))
  const [from, to] = [first?.path.at(-1), pieces.at(-1)?.path.at(-1)]
  if (!parent || from === undefined || to === undefined) return false
  const all = childrenOf(parent).slice(from, to + 1)
  // A beat among the words stays in their sentence: it stands before them then.
  const beats = all.filter(({ type }) => type === 'inlineBlock')
  const nodes = all.filter(({ type }) => type === 'text')
  if (nodes.length !== pieces.length || nodes.length + beats.length !== all.length) return false
  const [head, inside, tail] = split({ nodes, pieces, edit })
  const words = edit.words ? rewritten(inside, edit.words) : inside
  const made = edit.mention ? [toLink(words, edit.mention)] : words
  ;(parent.children as LexicalNode[]).splice(from, all.length, ...head, ...beats, ...made, ...tail)
  return true
}

/** Copies of the nodes before, in and after the span. */
function split({
  nodes,
  pieces,
  edit,
}: {
  nodes: readonly LexicalNode[]
  pieces: readonly Piece[]
  edit: Span
}): [LexicalNode[], LexicalNode[], LexicalNode[]] {
  const cut = (from: number, to: number) =>
    nodes.flatMap((node, index) => {
      const { start = 0, end = 0 } = pieces[index] ?? {}
      const text = String(node.text).slice(
        Math.max(from, start) - start,
        Math.max(0, Math.min(to, end) - start),
      )
      return text ? [{ ...node, text }] : []
    })
  return [cut(0, edit.start), cut(edit.start, edit.end), cut(edit.end, Number.POSITIVE_INFINITY)]
}

function rewritten([first]: readonly LexicalNode[], words: string): LexicalNode[] {
  return first ? [{ ...first, text: words }] : []
}

function toLink(children: LexicalNode[], { collection, id }: Target): LexicalNode {
  const doc = { relationTo: collection, value: id }
  return {
    ...{ type: 'link', version: 3, format: '', indent: 0, direction: null },
    fields: { linkType: 'internal', newTab: false, doc },
    children,
  }
}

function nodeAt(root: LexicalNode, path: readonly number[]): LexicalNode | undefined {
  return path.reduce<LexicalNode | undefined>((node, index) => node && childrenOf(node)[index], root)
}
