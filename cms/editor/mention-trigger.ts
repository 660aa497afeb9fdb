import type { MenuTextMatch } from '@payloadcms/richtext-lexical/lexical/react/LexicalTypeaheadMenuPlugin'

const pattern = /(^|[\s([“‘"'—–-])@((?:[\p{L}\p{N}'’.-]+ ?){0,4})$/u

/** What stands after an `@` at the end of a text, up to four words; null where nobody is looking for a record. */
export function matchMention(text: string): MenuTextMatch | null {
  const match = pattern.exec(text)
  if (!match) return null
  const [, before = '', query = ''] = match
  return {
    leadOffset: match.index + before.length,
    matchingString: query,
    replaceableString: `@${query}`,
  }
}
