import type { PublicCollection } from '../content.ts'
import { childrenOf, type LexicalNode, mentionTarget, rootOf } from './lexical.ts'
import type { Block, Inline, List, ListItem, Mark } from './nodes.ts'
import { safeHref } from './safe-href.ts'

/** Gives the address of a record's page, or null where it has no public one. */
export type FindPath = (target: { collection: PublicCollection; id: string }) => string | null

/** Turns Lexical's JSON into our own small tree. What is not known is left out; words never are. */
export function fromLexical(value: unknown, findPath: FindPath = () => null): Block[] {
  const root = rootOf(value)
  return root ? childrenOf(root).flatMap((node) => toBlock(node, findPath) ?? []) : []
}

function toBlock(node: LexicalNode, findPath: FindPath): Block | null {
  if (node.type === 'horizontalrule') return { kind: 'rule' }
  if (node.type === 'list') return toList(node, findPath)
  const children = toInlines(node, findPath)
  if (node.type === 'heading') return { kind: 'heading', level: levelOf(node.tag), children }
  if (node.type === 'quote') return { kind: 'quote', children }
  return children.length > 0 ? { kind: 'paragraph', children } : null
}

function toList(node: LexicalNode, findPath: FindPath): List {
  const items = childrenOf(node).map((item): ListItem => {
    const nested = childrenOf(item).find((child) => child.type === 'list')
    return {
      kind: 'item',
      children: toInlines(item, findPath),
      nested: nested ? toList(nested, findPath) : null,
    }
  })
  return { kind: 'list', ordered: node.listType === 'number', items }
}

function toInlines(node: LexicalNode, findPath: FindPath): Inline[] {
  return childrenOf(node).flatMap((child) => toInline(child, findPath))
}

function toInline(node: LexicalNode, findPath: FindPath): Inline[] {
  if (node.type === 'text')
    return node.text ? [{ kind: 'text', text: String(node.text), marks: marksOf(node.format) }] : []
  if (node.type === 'linebreak') return [{ kind: 'break' }]
  if (node.type === 'tab') return [{ kind: 'text', text: ' ', marks: [] }]
  if (node.type !== 'link' && node.type !== 'autolink') return []
  const children = toInlines(node, findPath)
  const target = mentionTarget(node)
  if (target) return [{ kind: 'mention', ...target, path: findPath(target), children }]
  const href = safeHref((node.fields as { url?: unknown } | undefined)?.url)
  return href ? [{ kind: 'link', href, children }] : children
}

function levelOf(tag: unknown): 2 | 3 | 4 {
  return tag === 'h4' ? 4 : tag === 'h3' ? 3 : 2
}

const bits: readonly [number, Mark][] = [
  [1, 'bold'],
  [2, 'italic'],
  [4, 'strikethrough'],
  [8, 'underline'],
  [16, 'code'],
  [32, 'subscript'],
  [64, 'superscript'],
]

function marksOf(format: unknown): Mark[] {
  const set = typeof format === 'number' ? format : 0
  return bits.filter(([bit]) => (set & bit) !== 0).map(([, mark]) => mark)
}
