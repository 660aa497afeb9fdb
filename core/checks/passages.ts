import type { Passage, Piece } from '../rich-text/written.ts'
import type { Span } from '../span.ts'
import type { CheckInput, Place } from './model.ts'

/** A passage of the text, or of a spoiler in it. */
export type CheckedPassage = {
  /** What its spans are offsets in. */
  text: string
  passage: Passage
  /** The block of the whole text that it stands in. */
  block: number
  isHidden: boolean
}

/** The passages of the text and of its spoilers, in the order in which they are read. */
export function everyPassage({ body, spoilers }: Pick<CheckInput, 'body' | 'spoilers'>): CheckedPassage[] {
  const open = body.passages.map((passage) => ({
    ...{ text: body.text, passage, block: passage.block, isHidden: false },
  }))
  const hidden = spoilers.flatMap(({ block, written: { text, passages } }) =>
    passages.map((passage) => ({ text, passage, block, isHidden: true })),
  )
  return [...open, ...hidden].sort((one, other) => one.block - other.block)
}

/** Where words of a passage stand: those of a spoiler, and white space, only by their block. */
export function placeIn({ text, block, isHidden }: CheckedPassage, words: Span): Place {
  const span = trimmed(text, words)
  return isHidden || span.start === span.end ? { field: 'body', block } : { field: 'body', span }
}

/** A span without the white space at both ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: from + words.trim().length }
}

/** Words that are one link, whatever marks are set in them. */
export type Linked = Pick<Piece, 'href' | 'mention'> & { words: string; place: Place }

/** Every link in the text and in its spoilers, in the order in which they are read. */
export function linkedIn(input: Pick<CheckInput, 'body' | 'spoilers'>): Linked[] {
  return everyPassage(input).flatMap((checked) =>
    linksOf(checked.passage).map(({ href, mention, start, end }) => ({
      ...{ href, mention, words: checked.text.slice(start, end).trim() },
      place: placeIn(checked, { start, end }),
    })),
  )
}

type Link = Span & Pick<Piece, 'href' | 'mention'> & { node: string }

function linksOf({ pieces }: Passage): Link[] {
  const links: Link[] = []
  for (const { start, end, path, href, mention } of pieces) {
    if (!href && !mention) continue
    const node = path.slice(0, -1).join('.')
    const last = links.at(-1)
    if (last?.node === node) last.end = end
    else links.push({ start, end, href, mention, node })
  }
  return links
}
