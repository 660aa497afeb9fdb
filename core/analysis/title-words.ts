import { fold, wordPattern } from './fold.ts'

/**
 * The words of a title as those of a text are compared, for a trie: without an ’s, and with a comma before a word where the
 * title has one there (“Home, Sweet Home”).
 */
export function titleWords(title: string): string[] {
  let last = 0
  return [...title.matchAll(wordPattern)].flatMap((match) => {
    const isBehindComma = /^[,!]\s/.test(title.slice(last, match.index))
    last = match.index + match[0].length
    const key = fold(match[0].replace(/['’ʼ]s$/i, ''))
    return key ? [isBehindComma ? `,${key}` : key] : []
  })
}

/** And as they are where its commas are left out. */
export function waysOf(title: string): string[][] {
  const words = titleWords(title)
  return words.some((word) => word.startsWith(','))
    ? [words, words.map((word) => word.replace(',', ''))]
    : [words]
}
