import { safeHref } from '#core/rich-text/safe-href.ts'
import { ParagraphWriter } from './paste-writer.ts'

const skipped = new Set(
  'AUDIO BUTTON CANVAS EMBED HEAD IFRAME IMG INPUT NOSCRIPT OBJECT PICTURE SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
)
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM HEADER LI MAIN NAV P PRE SECTION SUMMARY TABLE TD TH TR'.split(
    ' ',
  ),
)
const headings: Record<string, string> = { H1: 'h2', H2: 'h2', H3: 'h3', H4: 'h4', H5: 'h4', H6: 'h4' }
const marks: Record<string, string> = {
  B: 'strong',
  DEL: 's',
  EM: 'em',
  I: 'em',
  INS: 'u',
  S: 's',
  STRIKE: 's',
  STRONG: 'strong',
  U: 'u',
}

/**
 * Pasted HTML as a document of paragraphs, headings, quotes, lists, rules, emphasis and safe links, none of them
 * empty. Both documents are inert: nothing that they name is fetched.
 */
export function cleanHtml(html: string): Document {
  const source = new DOMParser().parseFromString(html, 'text/html')
  const writer = new ParagraphWriter(document.implementation.createHTMLDocument(''))
  walkAll({ nodes: source.body.childNodes, wraps: [], writer })
  writer.close()
  return writer.document
}

type Walk = { wraps: Element[]; writer: ParagraphWriter }

function walkAll({ nodes, ...walk }: Walk & { nodes: Iterable<Node> }): void {
  for (const node of nodes) {
    if (node instanceof Text) walk.writer.text({ text: node.data, wraps: walk.wraps })
    else if (node instanceof Element && !skipped.has(node.tagName.toUpperCase()))
      walkElement({ element: node, ...walk })
  }
}

function walkElement({ element, wraps, writer }: Walk & { element: Element }): void {
  const { tagName: tag } = element
  const make = (name: string) => writer.document.createElement(name)
  const inside = { nodes: element.childNodes, wraps, writer }
  const kind = tag === 'BLOCKQUOTE' ? 'blockquote' : headings[tag]
  if (tag === 'BR') writer.lineBreak()
  else if (tag === 'HR') writer.rule()
  else if (tag === 'UL' || tag === 'OL') writer.inList(tag.toLowerCase(), () => walkAll(inside))
  else if (isWordItem(element)) walkWordItem({ element, wraps, writer })
  else if (kind || blocks.has(tag)) writer.inBlocks(kind ?? null, () => walkAll(inside))
  else walkAll({ ...inside, wraps: [...wraps, ...wrapsOf({ element, make })] })
}

type Styled = { element: Element; make: (name: string) => Element }

function wrapsOf({ element, make }: Styled): Element[] {
  const style = element instanceof HTMLElement ? element.style : null
  const names = new Set<string>()
  const own = marks[element.tagName]
  // Google Docs wraps the whole of a copy in a <b> that is not bold.
  if (own && !(own === 'strong' && /^(normal|[1-4]00)$/.test(style?.fontWeight ?? ''))) names.add(own)
  if (/^(bold|bolder|[6-9]00)$/.test(style?.fontWeight ?? '')) names.add('strong')
  if (/^(italic|oblique)/.test(style?.fontStyle ?? '')) names.add('em')
  const line = style?.textDecorationLine || style?.textDecoration || ''
  if (line.includes('line-through')) names.add('s')
  if (line.includes('underline') && !element.closest('a')) names.add('u')
  const href = element.tagName === 'A' ? safeHref(element.getAttribute('href')) : null
  const wraps = [...names].map(make)
  if (!href) return wraps
  const link = make('a')
  // As browsers send it: spaces and letters with accents are percent-encoded.
  link.setAttribute('href', URL.canParse(href) ? new URL(href).href : href)
  return [link, ...wraps]
}

// Word writes list items as paragraphs and their bullets as text marked "Ignore".
function isWordItem(element: Element): boolean {
  return element.tagName === 'P' && /mso-list:(?!\s*none)/.test(element.getAttribute('style') ?? '')
}

function walkWordItem({ element, wraps, writer }: Walk & { element: Element }): void {
  const styled = [...element.querySelectorAll('[style]')]
  const bullet = styled.find((part) => /mso-list:\s*ignore/i.test(part.getAttribute('style') ?? ''))
  const tag = /^\s*\w{1,5}[.)]/.test(bullet?.textContent ?? '') ? 'ol' : 'ul'
  bullet?.remove()
  writer.inList(tag, () => walkAll({ nodes: element.childNodes, wraps, writer }), 'joined')
}
