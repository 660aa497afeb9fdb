import type { Figure } from './figure.ts'

const head = ['figure', 'Previously', 'beside', 'ratio', 'expected', '']

/** A Markdown section: when and on what, then a table with one line per figure. */
export function report({ about, figures }: { about: string[]; figures: Figure[] }): string {
  const rows = figures.map(toCells)
  const widths = head.map((title, index) =>
    Math.max(3, ...[title, ...rows.map((row) => row[index] ?? '')].map(length)),
  )
  const line = (cells: string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`
  const rule = line(widths.map((width) => '-'.repeat(width)))
  return `${[...about.map((fact) => `- ${fact}`), '', line(head), rule, ...rows.map(line)].join('\n')}\n`
}

function toCells({ name, ours, bare, ratio, expected, ok }: Figure): string[] {
  const verdict = ok === undefined ? '–' : ok ? 'ok' : 'MISSED'
  return [name, ours, bare ?? '–', ratio?.toFixed(2) ?? '–', expected ?? '–', verdict]
}

function length(text: string): number {
  return text.length
}
