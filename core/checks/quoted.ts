const longest = 60

/** Words as a message names them: in quotes, on one line, cut where they are long. */
export function quoted(words: string): string {
  const line = words
    .trim()
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
  const letters = [...line]
  return letters.length > longest ? `“${letters.slice(0, longest).join('').trimEnd()}…”` : `“${line}”`
}
