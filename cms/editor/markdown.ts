import { Marked } from 'marked'

const marked = new Marked({ gfm: true, async: false })

const signs = [
  /^#{1,6} \S/m,
  /^ {0,3}[-*+] \S/m,
  /^ {0,3}\d{1,2}[.)] \S/m,
  /^ {0,3}> ?\S/m,
  /(?<![\w*])\*\*\S[^*\n]*\*\*(?!\w)/,
  /(?<![\w*])\*[^\s*][^*\n]*\*(?![\w*])/,
  /(?<![\w_])_[^\s_][^_\n]*_(?![\w_])/,
  /\[[^\]\n]+\]\([^)\s]+\)/,
]

/** Whether plain text is written in Markdown, as far as that can be told from its headings, lists, quotes and marks. */
export function looksLikeMarkdown(text: string): boolean {
  return signs.some((sign) => sign.test(text))
}

/** Markdown as HTML, which is not safe yet. */
export function markdownToHtml(text: string): string {
  return marked.parse(text) as string
}
