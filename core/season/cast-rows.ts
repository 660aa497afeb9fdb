import { columnsOf, delimiterOf, linesOf, unquoted } from './delimited.ts'

/** A role as somebody typed or pasted it; `first` is the code of its first episode, empty for the season's first. */
export type CastCells = { character: string; performer: string; first: string }

type Columns = { character: number; performer: number; first: number }

/**
 * A cast out of pasted text: `Karen Cartwright – Katharine McPhee`, `Katharine McPhee as Karen Cartwright`, or the
 * rows of a spreadsheet (character, performer, first episode), with or without a header row.
 */
export function parseCastRows(text: string): CastCells[] {
  const lines = linesOf(text)
  const hasColumns = lines.some((line) => /[\t;]/.test(line)) || !lines.some((line) => said(line) !== null)
  if (!hasColumns) return lines.map((line) => said(line) ?? { character: line, performer: '', first: '' })
  const delimiter = delimiterOf(lines)
  const rows = lines.map((line) => (delimiter ? columnsOf({ line, delimiter }) : [line]))
  const [header = [], ...others] = rows
  const columns = headerOf(header)
  return (columns ? others : rows).map((row) =>
    pick({ row, columns: columns ?? { character: 0, performer: 1, first: 2 } }),
  )
}

function said(line: string): CastCells | null {
  const [, words = line, first = ''] = /^(.*\S)\s*\((?:from )?(s\d+\s*e\d+)\)$/i.exec(line) ?? []
  const reversed = /^(.+?)\s+as\s+(.+)$/.exec(words)
  if (reversed)
    return { character: unquoted(reversed[2] ?? ''), performer: unquoted(reversed[1] ?? ''), first }
  const parts = /^(.+?)(?:\s+[-–—]\s+|\s*:\s+|\s+\((?=[^)]*\)$)|,?\s+played by\s+)(.+?)\)?$/.exec(words)
  return parts ? { character: unquoted(parts[1] ?? ''), performer: unquoted(parts[2] ?? ''), first } : null
}

function pick({ row, columns }: { row: readonly string[]; columns: Columns }): CastCells {
  const at = (column: keyof Columns) => unquoted(row[columns[column]] ?? '')
  return { character: at('character'), performer: at('performer'), first: at('first') }
}

function headerOf(row: readonly string[]): Columns | null {
  const find = (word: RegExp) => row.findIndex((name) => word.test(name.trim()))
  const columns = {
    character: find(/^(character|role)s?$/i),
    performer: find(/^(performer|actor|actress|played by|portrayed by|cast|person)s?$/i),
    first: find(/^(first|from|since)/i),
  }
  return columns.character >= 0 && columns.performer >= 0 ? columns : null
}
