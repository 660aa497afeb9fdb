import { isPublicCollection, type PublicCollection } from '../content.ts'
import { safeHref } from './safe-href.ts'

/** A node of Lexical's JSON, as stored. Nothing about it is trusted. */
export type LexicalNode = { type?: unknown; children?: unknown; [key: string]: unknown }

/** The record that an internal link points to, or null where the node is no such link. */
export function mentionTarget(node: LexicalNode): { collection: PublicCollection; id: string } | null {
  const fields = object(node.fields)
  if (node.type !== 'link' || fields.linkType !== 'internal') return null
  const { relationTo, value } = object(fields.doc)
  const id = typeof value === 'string' ? value : object(value).id
  if (typeof relationTo !== 'string' || !isPublicCollection(relationTo) || typeof id !== 'string') return null
  return { collection: relationTo, id }
}

/** The children of a node, without anything that is no node. */
export function childrenOf(node: LexicalNode): LexicalNode[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : []
}

/** The root node of a stored rich text, or null where there is none. */
export function rootOf(value: unknown): LexicalNode | null {
  const root = object(value).root
  return isNode(root) ? root : null
}

const blockTypes = ['paragraph', 'heading', 'quote', 'list', 'horizontalrule']
const inlineTypes = ['text', 'linebreak', 'tab', 'link', 'autolink']

const allowedIn: Record<string, readonly string[]> = {
  root: blockTypes,
  paragraph: inlineTypes,
  heading: inlineTypes,
  quote: inlineTypes,
  list: ['listitem'],
  listitem: [...inlineTypes, 'list'],
  link: ['text', 'linebreak', 'tab'],
  autolink: ['text'],
}

const deepest = 20
const largest = 50_000

/**
 * Why a rich text cannot be stored, in words for the person who wrote it, or null where it can: node types
 * that we do not know, nodes in the wrong place, links to anything but a web page, an e-mail address or a
 * record.
 */
export function richTextProblem(value: unknown): string | null {
  if (value === null || value === undefined) return null
  const root = rootOf(value)
  if (root?.type !== 'root') return 'This is no text of our editor.'
  let count = 0
  const walk = (node: LexicalNode, depth: number): string | null => {
    count += 1
    if (depth > deepest) return 'The text is nested too deeply.'
    if (count > largest) return 'The text has too many parts.'
    const allowed = allowedIn[String(node.type)] ?? []
    const raw = node.children
    if (raw !== undefined && !Array.isArray(raw)) return `A “${label(node.type)}” is malformed.`
    for (const child of raw ?? []) {
      if (!isNode(child) || !allowed.includes(String(child.type))) {
        return `A “${label(isNode(child) ? child.type : typeof child)}” cannot stand in a “${label(node.type)}”.`
      }
      const problem = ownProblem(child) ?? walk(child, depth + 1)
      if (problem) return problem
    }
    return null
  }
  return walk(root, 0)
}

function ownProblem(node: LexicalNode): string | null {
  if (node.type === 'text' && typeof node.text !== 'string') return 'A piece of text is malformed.'
  if (node.type !== 'link' && node.type !== 'autolink') return null
  const fields = object(node.fields)
  if (fields.linkType === 'internal') {
    const doc = object(fields.doc)
    const known =
      fields.doc === null || fields.doc === undefined || isPublicCollection(String(doc.relationTo))
    return known ? null : 'A mention leads to something that has no page.'
  }
  return isUnfinished(fields.url) || safeHref(fields.url)
    ? null
    : `A link leads to “${label(fields.url)}”, which is no web or e-mail address.`
}

// The editor makes the link before its writer has said where to: the draft is saved, a page shows the words alone.
function isUnfinished(url: unknown): boolean {
  return url === undefined || url === null || url === '' || url === 'https://' || url === 'http://'
}

function label(value: unknown): string {
  return String(value).slice(0, 60)
}

function isNode(value: unknown): value is LexicalNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function object(value: unknown): Record<string, unknown> {
  return isNode(value) ? value : {}
}
