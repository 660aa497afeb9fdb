import type { CheckInput, Rule } from './model.ts'
import { toOwnPath } from './own-path.ts'
import { linkedIn } from './passages.ts'
import { quoted } from './quoted.ts'

/** A link leads to an address of this site at which there is nothing. */
export const brokenLink: Rule = (input) =>
  linkedIn(input)
    .filter(({ href }) => href && isOwn(href, input) && input.links[href] === 'gone')
    .map(({ href, words, place }) => ({
      rule: 'broken-link',
      level: 'error',
      message: `The link ${quoted(words || (href ?? ''))} leads nowhere.`,
      place,
    }))

/** Whether an address is one of this site. */
export function isOwn(href: string, { site }: Pick<CheckInput, 'site'>): boolean {
  return toOwnPath({ href, site }) !== null
}
