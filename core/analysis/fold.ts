const letters: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
}

/** A word as it is compared: without case, accents, dots and invisible signs, with straight apostrophes. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u200b-\u200d\u2060\ufeff.]/gu, '')
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[øłđıæœßþð]/g, (letter) => letters[letter] ?? letter)
}

/** The words of a name as they are compared, without signs between them. */
export function foldWords(name: string): string[] {
  return (name.match(wordPattern) ?? []).map(fold).filter(Boolean)
}

const letter = '[\\p{L}\\p{M}\\p{N}\\u200b-\\u200d\\u2060\\ufeff]'

/** A word: letters and digits, with single apostrophes, hyphens and dots between them. */
export const wordPattern = new RegExp(`${letter}+(?:['’ʼ.\\-‐‑]${letter}+)*`, 'gu')
