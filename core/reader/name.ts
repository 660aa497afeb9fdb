const longest = 80

/** What a provider calls somebody, as one line of plain text; null where nothing is left. */
export function readName(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const line = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const name = [...line].slice(0, longest).join('').trim()
  return name === '' ? null : name
}
