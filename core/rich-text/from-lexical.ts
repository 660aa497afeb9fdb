import type { MentionableCollection } from '../content.ts'
import type { Image } from '../image.ts'
import { toEmbed } from './embed.ts'
import {
  charactersOf,
  childrenOf,
  fieldsOf,
  idOf,
  type LexicalNode,
  mentionTarget,
  rootOf,
} from './lexical.ts'
import type { Beat, Block, CueLine, Inline, List, ListItem, Mark, Mention, Spoiler } from './nodes.ts'
import { safeHref } from './safe-href.ts'
import { textOf } from './text.ts'

type Target = { collection: MentionableCollection; id: string }

/** What is known of the records that a text names; what is not given is not known. */
export type Known = {
  /** The address of a record's page, or null where it has no public one. */
  path?: (target: Target) => string | null
  /** What a record is called now. */
  name?: (target: Target) => string | null
  performance?: (id: string) => CueLine | null
  image?: (id: string) => Image | null
  episode?: (id: string) => Spoiler['episode']
}

/** Turns Lexical's JSON into our own small tree. What is not known is left out; words never are. */
export function fromLexical(value: unknown, known: Known = {}): Block[] {
  return toBlocks(value, { ...known, nextAnchor: countedAnchors('beat') })
}

/** What is known, and the names of the places of beats one after another. */
type Reading = Known & { nextAnchor: () => string }

// Those within a spoiler are counted apart: whoever does not see it learns nothing of how many there are.
function countedAnchors(prefix: string): () => string {
  let count = 0
  return () => `${prefix}-${++count}`
}

function toBlocks(value: unknown, known: Reading): Block[] {
  const root = rootOf(value)
  return root ? childrenOf(root).flatMap((node, index) => toBlock(node, { known, index }) ?? []) : []
}

function toBlock(node: LexicalNode, { known, index }: { known: Reading; index: number }): Block | null {
  if (node.type === 'horizontalrule') return { kind: 'rule' }
  if (node.type === 'list') return toList(node, known)
  if (node.type === 'upload') return toFigure(node, known)
  if (node.type === 'block')
    return toOwnBlock(node, { ...known, nextAnchor: countedAnchors(`beat-${index + 1}`) })
  const children = toInlines(node, known)
  if (node.type === 'heading') return { kind: 'heading', level: levelOf(node.tag), children }
  if (node.type === 'quote') return { kind: 'quote', children }
  return children.some(({ kind }) => kind !== 'beat') ? { kind: 'paragraph', children } : null
}

function toFigure(node: LexicalNode, known: Known): Block | null {
  const id = idOf(node.value)
  if (!id) return null
  const caption = wordsOf(fieldsOf(node).caption)
  return { kind: 'figure', id, image: known.image?.(id) ?? null, caption }
}

function toOwnBlock(node: LexicalNode, known: Reading): Block | null {
  const fields = fieldsOf(node)
  if (fields.blockType === 'embed') return toEmbed(fields.url)
  if (fields.blockType === 'songCue') {
    const id = idOf(fields.performance)
    return id ? { kind: 'cue', id, line: known.performance?.(id) ?? null } : null
  }
  if (fields.blockType !== 'spoiler') return null
  const id = idOf(fields.episode)
  const blocks = toBlocks(fields.text, known)
  return { kind: 'spoiler', id, episode: (id && known.episode?.(id)) || null, blocks }
}

function toList(node: LexicalNode, known: Reading): List {
  const items = childrenOf(node).map((item): ListItem => {
    const nested = childrenOf(item).find((child) => child.type === 'list')
    return {
      kind: 'item',
      children: toInlines(item, known),
      nested: nested ? toList(nested, known) : null,
    }
  })
  return { kind: 'list', ordered: node.listType === 'number', items }
}

function toInlines(node: LexicalNode, known: Reading): Inline[] {
  return childrenOf(node).flatMap((child) => toInline(child, known))
}

function toInline(node: LexicalNode, known: Reading): Inline[] {
  if (node.type === 'text')
    return node.text ? [{ kind: 'text', text: String(node.text), marks: marksOf(node.format) }] : []
  if (node.type === 'linebreak') return [{ kind: 'break' }]
  if (node.type === 'inlineBlock') return [toBeat(node, known)]
  if (node.type === 'tab') return [{ kind: 'text', text: ' ', marks: [] }]
  if (node.type !== 'link' && node.type !== 'autolink') return []
  const children = toInlines(node, known)
  const target = mentionTarget(node)
  if (target) return [toMention({ node, target, children, known })]
  const href = safeHref((node.fields as { url?: unknown } | undefined)?.url)
  return href ? [{ kind: 'link', href, children }] : children
}

function toBeat(node: LexicalNode, { nextAnchor }: Reading): Beat {
  return { kind: 'beat', anchor: nextAnchor(), characters: charactersOf(node) }
}

type MentionParts = { node: LexicalNode; target: Target; children: Inline[]; known: Known }

function toMention({ node, target, children, known }: MentionParts): Mention {
  const path = known.path?.(target) ?? null
  const mention: Mention = { kind: 'mention', ...target, path, children }
  const written = wordsOf(fieldsOf(node).name)
  if (written === null || textOf(children).trim() !== written) return mention
  const name = known.name?.(target)
  const marks = children.find((child) => child.kind === 'text')?.marks ?? []
  if (!name) return { ...mention, follows: true, children }
  const beats = children.filter(({ kind }) => kind === 'beat')
  return { ...mention, follows: true, children: [{ kind: 'text', text: name, marks }, ...beats] }
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
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
