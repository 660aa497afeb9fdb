import type { Mark } from './nodes.ts'

/** The HTML element of each mark. */
export const markElements: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}
