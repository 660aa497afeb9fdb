import type { MentionableCollection } from '../content.ts'
import type { Span } from '../span.ts'
import { charactersOf, childrenOf, fieldsOf, type LexicalNode, mentionTarget, rootOf } from './lexical.ts'
import { safeHref } from './safe-href.ts'

/** A piece of text as one node of the editor's JSON holds it. */
export type Piece = Span & {
  /** Which child of which child it is, from the root. */
  path: readonly number[]
  italic: boolean
  /** The record that it is linked to. */
  mention: { collection: MentionableCollection; id: string } | null
  /** The address that it is linked to, where that is none of a record. */
  href: string | null
}

/** A paragraph, heading, quote or item of a list. */
export type Passage = Span & {
  kind: 'paragraph' | 'heading' | 'quote' | 'item'
  /** Of a heading, from 2. */
  level: number | null
  /** Which of the blocks of the whole text it stands in, from 0. */
  block: number
  pieces: readonly Piece[]
}

/** A mark that says that its sentence is one for “previously on”. */
export type WrittenBeat = {
  /** Where in the text it stands; null in a passage without words. */
  at: number | null
  /** Which of the blocks of the whole text it stands in, from 0. */
  block: number
  /** The ids of the characters whom the sentence is about. */
  characters: readonly string[]
}

/**
 * A text of the editor as one string, its passages divided by an empty line, with the place of each piece in the
 * editor's JSON. Passages without words and what stands in blocks, spoilers among them, are left out.
 */
export type Written = { text: string; passages: readonly Passage[]; beats: readonly WrittenBeat[] }

const kinds: Record<string, Passage['kind']> = {
  paragraph: 'paragraph',
  heading: 'heading',
  quote: 'quote',
  listitem: 'item',
}

/** Reads a stored text, or the one inside a spoiler; what is none has no words. */
export function readWritten(value: unknown): Written {
  const root = rootOf(value)
  const reader = new Reader()
  for (const [block, node] of (root ? childrenOf(root) : []).entries()) reader.readBlock(node, [block])
  return { text: reader.text, passages: reader.passages, beats: reader.beats }
}

class Reader {
  text = ''
  passages: Passage[] = []
  beats: WrittenBeat[] = []

  readBlock(node: LexicalNode, path: readonly number[]): void {
    const kind = kinds[String(node.type)]
    if (kind) this.readPassage({ node, path, kind })
    for (const [index, child] of childrenOf(node).entries()) {
      if (node.type === 'list' || child.type === 'list') this.readBlock(child, [...path, index])
    }
  }

  private readPassage({
    node,
    path,
    kind,
  }: {
    node: LexicalNode
    path: readonly number[]
    kind: Passage['kind']
  }) {
    const from = this.text.length === 0 ? 0 : this.text.length + divider.length
    const block = path[0] ?? 0
    const pieces: Piece[] = []
    const beats: { at: number; characters: string[] }[] = []
    let words = ''
    const walk = (
      parent: LexicalNode,
      at: readonly number[],
      link: Pick<Piece, 'href' | 'mention'>,
    ): void => {
      for (const [index, child] of childrenOf(parent).entries()) {
        const here = [...at, index]
        if (child.type === 'link' || child.type === 'autolink') walk(child, here, linkOf(child))
        if (child.type === 'inlineBlock')
          beats.push({ at: from + words.length, characters: charactersOf(child) })
        const text = wordsOf(child)
        if (!text) continue
        const start = from + words.length
        pieces.push({ start, end: start + text.length, path: here, italic: isItalic(child), ...link })
        words += text
      }
    }
    walk(node, path, { href: null, mention: null })
    const isEmpty = words.trim() === ''
    this.beats.push(...beats.map((beat) => ({ ...beat, block, ...(isEmpty && { at: null }) })))
    if (isEmpty) return
    this.text += this.text.length === 0 ? words : divider + words
    const level = kind === 'heading' ? Number(String(node.tag).slice(1)) || 2 : null
    this.passages.push({ kind, level, block, start: from, end: from + words.length, pieces })
  }
}

const divider = '\n\n'

function wordsOf(node: LexicalNode): string {
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : ''
  if (node.type === 'linebreak') return '\n'
  return node.type === 'tab' ? '\t' : ''
}

function isItalic({ format }: LexicalNode): boolean {
  return typeof format === 'number' && (format & 2) !== 0
}

function linkOf(node: LexicalNode): Pick<Piece, 'href' | 'mention'> {
  const mention = mentionTarget(node)
  return { mention, href: mention ? null : safeHref(fieldsOf(node).url) }
}
