import { fold, foldWords } from './fold.ts'
import type { DoubtProposal } from './model.ts'
import type { Name } from './names.ts'
import { isNear, isSlip } from './spelling.ts'
import type { ReadText } from './text.ts'

/** Spellings that are not those of the list, and of those on no list what one text writes in two ways. */
export function findDoubts({ read, names }: { read: ReadText; names: readonly Name[] }): DoubtProposal[] {
  const found = [
    ...againstList(names.filter((name) => !isRelation(read, { name, names }))),
    ...withinText(names),
  ]
  const seen = new Set<string>()
  return found.filter((doubt) => {
    const key = fold(doubt.found)
    if (isPartOfAnother(doubt, found)) return false
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}

// “Munroe” beside “Miles Munroe” is one doubt.
function isPartOfAnother({ found, onList }: DoubtProposal, doubts: readonly DoubtProposal[]): boolean {
  return doubts.some(
    (other) =>
      other.onList === onList &&
      other.found.length > found.length &&
      ` ${fold(other.found)} `.includes(` ${fold(found)} `),
  )
}

function againstList(names: readonly Name[]): DoubtProposal[] {
  return names.flatMap(({ misspelt, text, start, end }) =>
    misspelt && !isPlainGenitive(text, misspelt)
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

// “Coltons song”: what is missing is an apostrophe.
function isPlainGenitive(text: string, name: string): boolean {
  return foldWords(name).some((word) => `${word}s` === fold(text))
}

const kin =
  /\b(?:sister|brother|twin|son|daughter|cousin|namesake|mother|father|wife|husband|relation),? (?:\w+ )?$/i

// “Her sister, Marisa Vega”: who is named beside somebody of nearly that name is no slip.
function isRelation({ text }: ReadText, { name, names }: { name: Name; names: readonly Name[] }): boolean {
  const { misspelt, start, sentence } = name
  if (!misspelt || !kin.test(text.slice(Math.max(0, start - 40), start))) return false
  return names.some((one) => one.sentence === sentence && !one.misspelt && fold(one.text) === fold(misspelt))
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
  // “R. J. Quigley” is “R.J. Quigley”.
  if (left.join('') === right.join('')) return left[0]?.length !== 1 && right[0]?.length !== 1
  if (left.length !== right.length) return false
  const same = left.filter((word, at) => word === right[at])
  // Beside a first name that is the same more may be wrong in the surname.
  const isNearby = same.length > 0 && left[0] === right[0] ? isNear : isSlip
  const slips = left.filter((word, at) => isNearby(word, right[at] ?? ''))
  return slips.length > 0 && slips.length + same.length === left.length && same.length > 0
}
