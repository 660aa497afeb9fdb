import { fold } from './fold.ts'
import { isNear } from './spelling.ts'

/** What somebody is called in full, by the part that only one of some names has. */
export function wholeNames(names: Iterable<string>): Map<string, string> {
  const found = new Map<string, string | null>()
  for (const name of new Set(names)) {
    const parts = new Set(name.split(' '))
    if (parts.size < 2) continue
    for (const part of parts) {
      const other = found.get(part)
      found.set(part, other === undefined ? name : other !== null && isSame(other, name) ? other : null)
    }
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null))
}

// “Jax Merino” is the “Jax Moreno” of whom the text has told.
function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((name) => name.split(' ').map(fold))
  return (
    left?.length === right?.length &&
    left?.every(
      (word, at) => word === right?.[at] || (word.length > 4 && isNear(word, right?.[at] ?? '')),
    ) === true
  )
}
