import type { Block, Inline, List, Mark } from './nodes.ts'

export type HtmlOptions = {
  /** The site's address without a closing slash, put before every path: readers of feeds have no base. */
  site: string
  /** The path of the page that the text stands on, put before an anchor. */
  page: string
}

/** A text as HTML for feeds: plain elements, absolute addresses, no classes or styles. */
export function toHtml(blocks: readonly Block[], options: HtmlOptions): string {
  return blocks.map((block) => blockHtml(block, options)).join('\n')
}

function blockHtml(block: Block, options: HtmlOptions): string {
  if (block.kind === 'rule') return '<hr>'
  if (block.kind === 'list') return listHtml(block, options)
  const words = inlinesHtml(block.children, options)
  if (block.kind === 'heading') return `<h${block.level}>${words}</h${block.level}>`
  if (block.kind === 'quote') return `<blockquote><p>${words}</p></blockquote>`
  return `<p>${words}</p>`
}

function listHtml(list: List, options: HtmlOptions): string {
  const items = list.items.map(({ children, nested }) => {
    const below = nested ? listHtml(nested, options) : ''
    return `<li>${inlinesHtml(children, options)}${below}</li>`
  })
  const tag = list.ordered ? 'ol' : 'ul'
  return `<${tag}>${items.join('')}</${tag}>`
}

function inlinesHtml(inlines: readonly Inline[], options: HtmlOptions): string {
  return inlines.map((inline) => inlineHtml(inline, options)).join('')
}

function inlineHtml(inline: Inline, options: HtmlOptions): string {
  if (inline.kind === 'break') return '<br>'
  if (inline.kind === 'text') return markedHtml(inline)
  const words = inlinesHtml(inline.children, options)
  const href = inline.kind === 'mention' ? inline.path : inline.href
  return href ? `<a href="${escapeHtml(absolute({ href, ...options }))}">${words}</a>` : words
}

const elements: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}

function markedHtml({ text, marks }: { text: string; marks: readonly Mark[] }): string {
  return marks.reduce((html, mark) => `<${elements[mark]}>${html}</${elements[mark]}>`, escapeHtml(text))
}

function absolute({ href, site, page }: HtmlOptions & { href: string }): string {
  if (href.startsWith('#')) return `${site}${page}${href}`
  return href.startsWith('/') ? `${site}${href}` : href
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
