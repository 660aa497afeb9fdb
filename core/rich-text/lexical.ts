import { isMentionable, type MentionableCollection } from '../content.ts'
import { toEmbed } from './embed.ts'
import { safeHref } from './safe-href.ts'

/** A node of Lexical's JSON, as stored. Nothing about it is trusted. */
export type LexicalNode = { type?: unknown; children?: unknown; [key: string]: unknown }

/** The record that an internal link points to, or null where the node is no such link. */
export function mentionTarget(node: LexicalNode): { collection: MentionableCollection; id: string } | null {
  const fields = object(node.fields)
  if (node.type !== 'link' || fields.linkType !== 'internal') return null
  const { relationTo, value } = object(fields.doc)
  const id = idOf(value)
  if (typeof relationTo !== 'string' || !isMentionable(relationTo) || id === null) return null
  return { collection: relationTo, id }
}

/** The fields of a node that has some. */
export function fieldsOf(node: LexicalNode): Record<string, unknown> {
  return object(node.fields)
}

/** The id behind a stored relation, populated or not. */
export function idOf(value: unknown): string | null {
  const id = typeof value === 'string' ? value : object(value).id
  return typeof id === 'string' && id !== '' ? id : null
}

/** The ids of the characters whom a beat is about, each once. */
export function charactersOf(beat: LexicalNode): string[] {
  const { characters } = fieldsOf(beat)
  return Array.isArray(characters) ? [...new Set(characters.flatMap((one) => idOf(one) ?? []))] : []
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
const inlineTypes = ['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock']

const allowedIn: Record<string, readonly string[]> = {
  recap: [...blockTypes, 'block', 'upload'],
  page: blockTypes,
  spoiler: ['paragraph', 'list'],
  paragraph: inlineTypes,
  heading: inlineTypes,
  quote: inlineTypes,
  list: ['listitem'],
  listitem: [...inlineTypes, 'list'],
  link: ['text', 'linebreak', 'tab', 'inlineBlock'],
  autolink: ['text'],
}

const deepest = 20
const largest = 50_000

/**
 * Why a rich text cannot be stored, in words for the person who wrote it, or null where it can: node types
 * that we do not know, nodes in the wrong place, links to anything but a web page, an e-mail address or a
 * record. A page about the publication has no blocks, no pictures and no beats.
 */
export function richTextProblem(value: unknown, kind: 'recap' | 'page' = 'recap'): string | null {
  if (value === null || value === undefined) return null
  const root = rootOf(value)
  if (root?.type !== 'root') return 'This is no text of our editor.'
  let count = 0
  const walk = (node: LexicalNode, within: string, depth: number): string | null => {
    count += 1
    if (depth > deepest) return 'The text is nested too deeply.'
    if (count > largest) return 'The text has too many parts.'
    const raw = node.children
    if (raw !== undefined && !Array.isArray(raw)) return `A “${label(node.type)}” is malformed.`
    for (const child of raw ?? []) {
      if (!isNode(child) || !isAllowed({ node: child, within, kind })) {
        return `A “${label(isNode(child) ? child.type : typeof child)}” cannot stand in a “${label(within)}”.`
      }
      const hidden = hiddenText(child)
      const problem =
        ownProblem(child) ??
        walk(child, String(child.type), depth + 1) ??
        (hidden && walk(hidden, 'spoiler', depth + 1))
      if (problem) return problem
    }
    return null
  }
  return walk(root, kind, 0)
}

function isAllowed({ node, within, kind }: { node: LexicalNode; within: string; kind: string }): boolean {
  if (node.type === 'inlineBlock' && kind === 'page') return false
  return allowedIn[within]?.includes(String(node.type)) ?? false
}

/** The text inside a spoiler. */
function hiddenText(node: LexicalNode): LexicalNode | null {
  return node.type === 'block' ? rootOf(fieldsOf(node).text) : null
}

function ownProblem(node: LexicalNode): string | null {
  if (node.type === 'text' && typeof node.text !== 'string') return 'A piece of text is malformed.'
  if (node.type === 'block') return blockProblem(node)
  if (node.type === 'inlineBlock') return beatProblem(node)
  if (node.type === 'upload') return uploadProblem(node)
  if (node.type !== 'link' && node.type !== 'autolink') return null
  const fields = fieldsOf(node)
  if (fields.linkType === 'internal') {
    const doc = object(fields.doc)
    const known = fields.doc === null || fields.doc === undefined || isMentionable(String(doc.relationTo))
    return known ? null : 'A mention leads to something that has no page.'
  }
  return isUnfinished(fields.url) || safeHref(fields.url)
    ? null
    : `A link leads to “${label(fields.url)}”, which is no web or e-mail address.`
}

function blockProblem(node: LexicalNode): string | null {
  const { blockType, text, url } = fieldsOf(node)
  if (blockType === 'songCue') return null
  if (blockType === 'spoiler') {
    const isText = text === null || text === undefined || rootOf(text)?.type === 'root'
    return isText ? null : 'A spoiler is malformed.'
  }
  if (blockType !== 'embed') return `A “${label(blockType)}” is no block of ours.`
  return isUnfinished(url) || toEmbed(url) ? null : `“${label(url)}” is no address that begins with https://.`
}

function beatProblem(node: LexicalNode): string | null {
  const { blockType, characters } = fieldsOf(node)
  if (blockType !== 'beat') return `A “${label(blockType)}” cannot stand in a sentence.`
  if (characters === undefined || characters === null) return null
  const isList = Array.isArray(characters) && characters.every((one) => idOf(one) !== null)
  if (!isList) return 'A beat is malformed.'
  return characters.length <= mostInBeat ? null : `A beat is about at most ${mostInBeat} characters.`
}

/** How many characters a beat can be about. */
export const mostInBeat = 20

function uploadProblem(node: LexicalNode): string | null {
  const { pending, relationTo } = node
  const { caption } = fieldsOf(node)
  // The editor fetches what a pending upload names as soon as somebody opens the text.
  if (pending !== undefined && !String(object(pending).src).startsWith('blob:'))
    return 'A picture was not uploaded.'
  if (pending === undefined && relationTo !== 'media') return 'A picture in a text is one of the images.'
  if (caption === undefined || caption === null) return null
  return typeof caption === 'string' && caption.length <= longestCaption
    ? null
    : `A caption has at most ${longestCaption} characters.`
}

const longestCaption = 500

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
