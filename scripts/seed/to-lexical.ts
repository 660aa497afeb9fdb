import { createHash } from 'node:crypto'

/** Finds the record that `[words](key)` in a demo text means. */
export type FindRecord = (key: string) => { collection: string; id: string }

/**
 * Turns paragraphs with `[words](key)` mentions into the JSON that the editor stores. `{key, key}` marks its sentence as a
 * beat about those characters. A paragraph may also be
 * `::song(key)`, a performance placed in the text; `::image(key) Caption`; `::embed(https://…)`; or
 * `::spoiler(key) Words`, of which each line is a paragraph that belongs to the episode.
 */
export function toLexical({ paragraphs, find }: { paragraphs: readonly string[]; find: FindRecord }) {
  return toRoot(
    paragraphs.map((text, index) => toBlock({ text, find, index }) ?? toParagraph({ text, find })),
  )
}

type Piece = { text: string; find: FindRecord }

type Node = { type: string; version: number; [key: string]: unknown }

function toRoot(children: Node[]) {
  return { root: { ...element, type: 'root', children } }
}

function toParagraph({ text, find }: Piece): Node {
  const children = [...pieces({ text, find })]
  return { ...element, type: 'paragraph', textFormat: 0, textStyle: '', children }
}

function toBlock({ text, find, index }: Piece & { index: number }): Node | null {
  const id = index.toString(16).padStart(24, '0')
  const [, kind, key = '', words = ''] = /^::(song|image|embed|spoiler)\(([^)]*)\)\s*(.*)$/s.exec(text) ?? []
  if (kind === 'song') return block({ id, blockType: 'songCue', performance: find(key).id })
  if (kind === 'embed') return block({ id, blockType: 'embed', url: key })
  if (kind === 'image') {
    const fields = words ? { caption: words } : {}
    const picture = { type: 'upload', version: 3, format: '', relationTo: 'media', value: find(key).id }
    return { ...picture, id, fields }
  }
  if (kind !== 'spoiler') return null
  const lines = words.split('\n').map((line) => toParagraph({ text: line, find }))
  return block({ id, blockType: 'spoiler', episode: find(key).id, text: toRoot(lines) })
}

function block(fields: object): Node {
  return { type: 'block', version: 2, format: '', fields: { blockName: '', ...fields } }
}

const element = { version: 1, direction: 'ltr' as const, format: '' as const, indent: 0 }

function* pieces({ text, find }: { text: string; find: FindRecord }) {
  let end = 0
  for (const match of text.matchAll(/\[([^\]]+)\]\(([^)]+)\)|\{([^{}]+)\}/g)) {
    const [, linked = '', key = '', about] = match
    if (match.index > end) yield words(text.slice(end, match.index))
    yield about
      ? beat({ keys: about, place: text.slice(0, match.index), find })
      : mention({ text: linked, record: find(key) })
    end = match.index + match[0].length
  }
  if (end < text.length) yield words(text.slice(end))
}

function beat({ keys, place, find }: { keys: string; place: string; find: FindRecord }): Node {
  const characters = keys.split(/,\s*/).map((key) => find(key).id)
  const id = createHash('sha256').update(place).digest('hex').slice(0, 24)
  return { type: 'inlineBlock', version: 1, fields: { id, blockName: '', blockType: 'beat', characters } }
}

function words(text: string) {
  return { type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 }
}

function mention({ text, record }: { text: string; record: { collection: string; id: string } }) {
  return {
    ...element,
    type: 'link',
    version: 3,
    fields: {
      linkType: 'internal',
      newTab: false,
      doc: { relationTo: record.collection, value: record.id },
    },
    children: [words(text)],
  }
}
