import type { CheckedCharacter, CheckInput, Finding } from '#core/checks/model.ts'
import { readWritten, type Written } from '#core/rich-text/written.ts'

/** What the rules read of a recap in which nothing is amiss. */
export function buildInput(changes: Partial<CheckInput> = {}): CheckInput {
  return {
    kind: 'episodes',
    headline: 'Two Marilyns and one telephone',
    dek: 'A callback, a dress, a glass of milk.',
    safeHeadline: 'Smash, season 1 episode 2',
    safeDek: 'A callback.',
    slug: 'the-callback',
    image: { alt: 'A dressing room', characters: [] },
    safeImage: { alt: 'A street at night', characters: [] },
    graded: true,
    showGrades: true,
    episode: { label: 'S1 E2', hasAired: true },
    body: written('It rains in the first scene.'),
    spoilers: [],
    cues: [],
    figures: [],
    secrets: [],
    cast: [],
    site: 'https://previously.example',
    links: {},
    notAired: {},
    doubts: [],
    questions: [],
    strangers: [],
    ...changes,
  }
}

export const karen: CheckedCharacter = {
  id: 'karen',
  names: ['Karen Cartwright', 'Iowa'],
  performers: ['Katharine McPhee'],
}

/** A text as it is read: words alone are a paragraph. */
export function written(...blocks: readonly (string | object)[]): Written {
  const children = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block))
  return readWritten({ root: { type: 'root', children } })
}

export function paragraph(...children: readonly (string | object)[]): object {
  return { type: 'paragraph', children: children.map(toNode) }
}

export function heading(level: number, words: string): object {
  return { type: 'heading', tag: `h${level}`, children: [toNode(words)] }
}

export function blockQuote(words: string): object {
  return { type: 'quote', children: [toNode(words)] }
}

export function italic(words: string): object {
  return { type: 'text', text: words, format: 2 }
}

export function link(url: string, ...children: readonly (string | object)[]): object {
  return { type: 'link', fields: { linkType: 'custom', url }, children: children.map(toNode) }
}

export function mention(target: string, words: string): object {
  const [relationTo, value] = target.split(':')
  return {
    type: 'link',
    fields: { linkType: 'internal', doc: { relationTo, value } },
    children: [toNode(words)],
  }
}

function toNode(child: string | object): object {
  return typeof child === 'string' ? { type: 'text', text: child, format: 0 } : child
}

/** The words of a text that each finding leads to. */
export function wordsAt(findings: readonly Finding[], { text }: Written): (string | null)[] {
  return findings.map(({ place: { span } }) => (span ? text.slice(span.start, span.end) : null))
}

/** The fields that findings lead to. */
export function fieldsOf(findings: readonly Finding[]): string[] {
  return findings.map(({ place }) => place.field)
}

export function messagesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ message }) => message)
}
