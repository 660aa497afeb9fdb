import { fold, foldWords } from './fold.ts'
import type { DoubtProposal } from './model.ts'
import type { Name } from './names.ts'
import { isSlip } from './spelling.ts'

/** Spellings that are not those of the list, and of those on no list what one text writes in two ways. */
export function findDoubts(names: readonly Name[]): DoubtProposal[] {
  const found = [...againstList(names), ...withinText(names)]
  const seen = new Set<string>()
  return found.filter(({ found: spelling }) => {
    const key = fold(spelling)
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}

function againstList(names: readonly Name[]): DoubtProposal[] {
  return names.flatMap(({ misspelt, text, start, end }) =>
    misspelt
      ? [
          {
            span: { start, end },
            found: text,
            onList: misspelt,
            reason: 'Nearly a name on the cast list.',
            sure: 0.8,
          },
        ]
      : [],
  )
}

function withinText(names: readonly Name[]): DoubtProposal[] {
  const unknown = names.filter(
    ({ kind, performer, misspelt, unsure }) => kind === 'unknown' && !performer && !misspelt && !unsure,
  )
  const counts = new Map<string, Name[]>()
  for (const name of unknown) {
    const key = foldWords(name.text).join(' ')
    counts.set(key, [...(counts.get(key) ?? []), name])
  }
  const keys = [...counts.keys()].filter((key) => key.length > 5)
  return keys.flatMap((key, at) =>
    keys.slice(at + 1).flatMap((other) => {
      if (!isOneName(key, other)) return []
      const [left, right] = [counts.get(key) ?? [], counts.get(other) ?? []]
      // The rarer is in doubt; of two as frequent the later.
      const [doubted, likely] = left.length < right.length ? [left[0], right[0]] : [right[0], left[0]]
      if (!doubted || !likely) return []
      const { start, end, text } = doubted
      return [
        {
          span: { start, end },
          found: text,
          onList: likely.text,
          reason: 'Written in another way too.',
          sure: 0.6,
        },
      ]
    }),
  )
}

function isOneName(one: string, other: string): boolean {
  const [left, right] = [one.split(' '), other.split(' ')]
  if (left.join('') === right.join('')) return true
  if (left.length !== right.length) return false
  const slips = left.filter((word, at) => isSlip(word, right[at] ?? ''))
  const same = left.filter((word, at) => word === right[at])
  return slips.length > 0 && slips.length + same.length === left.length && (same.length > 0 || one.length > 7)
}
