import { readAirDate } from './air-date.ts'
import { columnsOf, type Delimiter, delimiterOf, linesOf, unquoted } from './delimited.ts'

/** An episode as somebody typed or pasted it: a number such as `4` or `s00e01`, a title, a date with or without time. */
export type EpisodeCells = { number: string; title: string; date: string }

type Columns = { number: number; title: number; date: number; time: number }

const usual: Columns = { number: 0, title: 1, date: 2, time: 3 }

/**
 * Episodes out of pasted text: the rows of a spreadsheet (tab, semicolon or comma, with or without a header row) or
 * lines such as `1. Pilot – Feb 6, 2012`. A row without a number gets the one after the row before it.
 */
export function parseEpisodeRows(text: string): EpisodeCells[] {
  const lines = linesOf(text)
  if (lines.some((line) => line.includes('\t')) || !lines.some(isListed)) return numbered(fromColumns(lines))
  return numbered(lines.map(fromList))
}

const listed = /^(s\d+\s*e\d+|\d+x\d+|\d+)\s*[.):]\s*(?=\D)(.*)$/i

function isListed(line: string): boolean {
  return listed.test(line)
}

function fromList(line: string): EpisodeCells {
  const [, number = '', rest = line] = listed.exec(line) ?? []
  const inBrackets = /^(.*\S)\s*\(([^()]*)\)$/.exec(rest)
  const afterDash = /^(.*\S)\s+[-–—]\s+(.*)$/.exec(rest)
  const parts = [inBrackets, afterDash].find((found) => found && readAirDate(found[2] ?? '') !== null)
  const [, title = rest, date = ''] = parts ?? afterDash ?? []
  return { number, title: unquoted(title), date: date.trim() }
}

function fromColumns(lines: readonly string[]): EpisodeCells[] {
  const delimiter = delimiterOf(lines)
  const rows = lines.map((line) => (delimiter ? columnsOf({ line, delimiter }) : [line]))
  const [first = [], ...others] = rows
  const header = headerOf(first)
  if (header) return others.map((row) => pick({ row, columns: header }))
  return rows.map((row) => fromRow({ row, delimiter }))
}

function fromRow({ row, delimiter }: { row: string[]; delimiter: Delimiter | null }): EpisodeCells {
  const cells = /^(s?\d+\s*[ex]?\s*\d*)[.)]?$/i.test(row[0] ?? '') ? row : ['', ...row]
  if (delimiter !== ',' || cells.length <= 3) return pick({ row: cells, columns: usual })
  // “Feb 6, 2012” and “Hello, Dolly” may hold commas that nobody quoted: the longest end that reads as a date is one.
  const from = cells.findIndex((_, index) => index > 1 && readAirDate(cells.slice(index).join(', ')) !== null)
  const date = from < 0 ? 2 : from
  const [number = ''] = cells
  return {
    number,
    title: unquoted(cells.slice(1, date).join(', ')),
    date: cells.slice(date).join(', '),
  }
}

function pick({ row, columns }: { row: readonly string[]; columns: Columns }): EpisodeCells {
  const at = (column: keyof Columns) => (row[columns[column]] ?? '').trim()
  return {
    number: at('number').replace(/[.)]$/, ''),
    title: unquoted(at('title')),
    date: `${at('date')} ${at('time')}`.trim(),
  }
}

const words: Record<keyof Columns, readonly RegExp[]> = {
  number: [/^no\.? ?in season/, /^(no\.?|nr\.?|#|№|number|code)$/, /^no\.? ?overall/, /^(ep\.?|episode)/],
  title: [/title|^name$/, /^episode$/],
  date: [/date|^(first |originally )?(aired|airs)|premiere/],
  time: [/time/],
}

function headerOf(row: readonly string[]): Columns | null {
  const names = row.map((name) => name.toLowerCase().trim())
  const taken = new Set<number>()
  const find = (column: keyof Columns) => {
    for (const word of words[column]) {
      const index = names.findIndex((name, at) => !taken.has(at) && word.test(name))
      if (index < 0) continue
      taken.add(index)
      return index
    }
    return -1
  }
  const number = find('number')
  const columns = { number, title: find('title'), date: find('date'), time: find('time') }
  return columns.title >= 0 && (columns.number >= 0 || columns.date >= 0) ? columns : null
}

function numbered(rows: readonly EpisodeCells[]): EpisodeCells[] {
  let last = 0
  return rows.map((row) => {
    const number = row.number || String(last + 1)
    if (/^\d+$/.test(number)) last = Number(number)
    return { ...row, number }
  })
}
