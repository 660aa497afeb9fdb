import {
  $createParagraphNode,
  $createTextNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { looksLikeMarkdown, markdownToHtml } from './markdown.ts'
import { cleanHtml } from './paste-html.ts'
import { pastedLines } from './paste-lines.ts'

/** What a clipboard holds as a page has it, which may be empty, and as plain text. */
export type Pasted = { html: string; text: string }

/** The blocks that pasted words become: from HTML, from Markdown, or one paragraph for each line. */
export function $pastedNodes({ editor, html, text }: Pasted & { editor: LexicalEditor }): LexicalNode[] {
  const page = html || (looksLikeMarkdown(text) ? markdownToHtml(text) : '')
  const nodes = page ? $generateNodesFromDOM(editor, cleanHtml(page)) : []
  if (html || nodes.length > 0) return nodes
  return pastedLines(text).map((line) => $createParagraphNode().append($createTextNode(line)))
}
