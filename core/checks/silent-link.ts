import { isOwn } from './broken-link.ts'
import type { LinkState, Rule } from './model.ts'
import { linkedIn } from './passages.ts'
import { quoted } from './quoted.ts'

const said: Partial<Record<LinkState, string>> = {
  gone: 'leads to a page that is gone',
  silent: 'leads to a page that does not answer',
}

/** A link leads to a page of another site that is gone or does not answer. */
export const silentLink: Rule = (input) =>
  linkedIn(input).flatMap(({ href, words, place }) => {
    const what = href && !isOwn(href, input) && said[input.links[href] ?? 'unknown']
    if (!what) return []
    return [
      { rule: 'silent-link', level: 'warning', message: `The link ${quoted(words || href)} ${what}.`, place },
    ]
  })
