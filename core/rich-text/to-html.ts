import { mediaPath, widthsOf } from '../media.ts'
import { cueWords, embedWords, spoilerOf } from './block-words.ts'
import { markElements } from './mark-elements.ts'
import type { Block, Cue, Figure, Inline, List, Mark, Named, Spoiler } from './nodes.ts'

export type HtmlOptions = {
  /** The site's address without a closing slash, put before every path: readers of feeds have no base. */
  site: string
  /** The path of the page that the text stands on, put before an anchor. */
  page: string
}

/** A text as HTML for feeds: plain elements, absolute addresses, no classes or styles. */
export function toHtml(blocks: readonly Block[], options: HtmlOptions): string {
  return blocks
    .map((block) => blockHtml(block, options))
    .filter((html) => html !== '')
    .join('\n')
}

function blockHtml(block: Block, options: HtmlOptions): string {
  if (block.kind === 'rule') return '<hr>'
  if (block.kind === 'list') return listHtml(block, options)
  if (block.kind === 'cue') return cueHtml(block, options)
  if (block.kind === 'figure') return figureHtml(block, options)
  if (block.kind === 'spoiler') return spoilerHtml(block, options)
  if (block.kind === 'embed')
    return `<p>${anchor({ href: block.href, words: embedWords(block), ...options })}</p>`
  const words = inlinesHtml(block.children, options)
  if (block.kind === 'heading') return `<h${block.level}>${words}</h${block.level}>`
  if (block.kind === 'quote') return `<blockquote><p>${words}</p></blockquote>`
  return `<p>${words}</p>`
}

function cueHtml({ line }: Cue, options: HtmlOptions): string {
  if (!line) return ''
  const named = ({ name, path }: Named) => anchor({ href: path, words: name, ...options })
  const { title, credits, note } = cueWords(line)
  const [song, ...rest] = [`<em>${named(title)}</em>`, ...credits.map((part) => escapeHtml(part))]
  const singers = line.singers.length > 0 ? [`Sung by ${line.singers.map(named).join(', ')}`] : []
  const sentences = [[song, ...rest].join(', '), ...singers, ...(note ? [escapeHtml(note)] : [])]
  return `<p>♪ ${sentences.map((sentence) => sentence.replace(/([^.!?])$/, '$1.')).join(' ')}</p>`
}

function figureHtml({ image, caption }: Figure, { site }: HtmlOptions): string {
  if (!image) return ''
  const width = widthsOf(image).findLast((candidate) => candidate <= 1280) ?? 320
  const src = escapeHtml(site + mediaPath({ id: image.id, width, format: 'jpeg' }))
  const picture = `<img src="${src}" alt="${escapeHtml(image.alt)}">`
  const words = [
    ...(caption ? [escapeHtml(caption)] : []),
    ...(image.credit ? [`<small>${escapeHtml(image.credit)}</small>`] : []),
  ]
  return `<figure>${picture}${words.length > 0 ? `<figcaption>${words.join('<br>')}</figcaption>` : ''}</figure>`
}

// What a feed's readers hide is up to their reader: the passage stays on the page.
function spoilerHtml({ episode }: Spoiler, options: HtmlOptions): string {
  const words = `A passage that gives away ${spoilerOf(episode)} stays on the page.`
  return `<p>${anchor({ href: options.page, words, ...options })}</p>`
}

function anchor({ href, words, ...options }: HtmlOptions & { href: string | null; words: string }): string {
  return href
    ? `<a href="${escapeHtml(absolute({ href, ...options }))}">${escapeHtml(words)}</a>`
    : escapeHtml(words)
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
  if (inline.kind === 'beat') return ''
  const words = inlinesHtml(inline.children, options)
  const href = inline.kind === 'mention' ? inline.path : inline.href
  return href ? `<a href="${escapeHtml(absolute({ href, ...options }))}">${words}</a>` : words
}

function markedHtml({ text, marks }: { text: string; marks: readonly Mark[] }): string {
  return marks.reduce(
    (html, mark) => `<${markElements[mark]}>${html}</${markElements[mark]}>`,
    escapeHtml(text),
  )
}

function absolute({ href, site, page }: HtmlOptions & { href: string }): string {
  if (href.startsWith('#')) return `${site}${page}${href}`
  return href.startsWith('/') ? `${site}${href}` : href
}

/** Words as they may stand in HTML text and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
