/** Lines of text with something on them, without the space around them. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^[ \u00a0]+|[ \u00a0]+$/g, ''))
    .filter((line) => line.trim() !== '')
}

export type Delimiter = '\t' | ';' | ','

/** What stands between the columns of pasted lines, or null where they are no columns. */
export function delimiterOf(lines: readonly string[]): Delimiter | null {
  const isMost = (delimiter: Delimiter) =>
    lines.filter((line) => line.includes(delimiter)).length * 2 > lines.length
  return (['\t', ';', ','] as const).find(isMost) ?? null
}

/** The columns of a line as spreadsheets write them: quoted where they hold the delimiter, quotes doubled. */
export function columnsOf({ line, delimiter }: { line: string; delimiter: Delimiter }): string[] {
  const columns: string[] = []
  let column = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at)
    if (letter === '"' && isQuoted && line[at + 1] === '"') {
      column += '"'
      at += 1
    } else if (letter === '"' && (isQuoted || column.trim() === '')) isQuoted = !isQuoted
    else if (letter === delimiter && !isQuoted) {
      columns.push(column.trim())
      column = ''
    } else column += letter
  }
  return [...columns, column.trim()]
}

/** Words without the quotation marks that stand around the whole of them. */
export function unquoted(words: string): string {
  return words.trim().replace(/^["“”„«](.*)["“”»]$/u, '$1')
}
