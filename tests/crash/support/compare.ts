import type { State } from './state.ts'

const most = 20
const around = { before: 90, after: 160 }

/** Where two states differ, in short: what is alike of a record that was changed is left out. */
export function compare({ found, wanted, what }: { found: State; wanted: State; what: string }): string[] {
  const missing = without(wanted, found)
  const problems = without(found, wanted).map((line) => {
    const like = missing.find((other) => kindOf(other) === kindOf(line))
    if (!like) return `not ${what}: there is ${short(line, 0)}`
    missing.splice(missing.indexOf(like), 1)
    const start = firstDifference(line, like)
    return `not ${what}: ${kindOf(line)} ${short(line, start)} in place of ${short(like, start)}`
  })
  return [...problems, ...missing.map((line) => `not ${what}: there is no ${short(line, 0)}`)].slice(0, most)
}

function without(lines: State, others: State): State {
  const rest = [...others]
  return lines.filter((line) => {
    const index = rest.indexOf(line)
    if (index >= 0) rest.splice(index, 1)
    return index < 0
  })
}

/** What lines of the same record have alike: the collection and the id, as far as it was known before. */
function kindOf(line: string): string {
  const [collection = ''] = line.split(' ', 1)
  return `${collection} ${/"id":"([^"]+)","/.exec(line.replaceAll(/"(authors|root)":[[{].*?[\]}]/g, ''))?.[1] ?? ''}`
}

function firstDifference(a: string, b: string): number {
  let index = 0
  while (index < a.length && a[index] === b[index]) index += 1
  return index
}

function short(line: string, at: number): string {
  return line.slice(Math.max(0, at - around.before), at + around.after)
}
