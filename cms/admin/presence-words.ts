import type { Place } from '#cms/presence/present.ts'
import { labelOf } from './recap-facts.ts'

/** Somebody else who has a recap open, or oneself in another window. */
export type Other = { name: string; where: Place | null; since: string; isSelf: boolean }

/** Where somebody is, such as `in the text, paragraph 4`; empty where that is not known. */
export function placeWords(place: Place | null): string {
  if (!place) return ''
  if (place.field === 'body')
    return place.paragraph ? `in the text, paragraph ${place.paragraph}` : 'in the text'
  const label = labelOf(place.field)
  return label ? `at “${label}”` : ''
}

/** Everybody once, oneself last: of several windows of one person the place in the one that knows it. */
export function people(others: readonly Other[]): Other[] {
  const found = new Map<string, Other>()
  for (const other of others) {
    const name = other.isSelf ? 'You, in another window' : other.name
    const known = found.get(name)
    if (!known || (!known.where && other.where)) found.set(name, { ...other, name })
  }
  return [...found.values()].sort((a, b) => Number(a.isSelf) - Number(b.isSelf))
}

/** What is read out when somebody comes or goes; empty where nobody did. */
export function cameAndWent({
  before,
  after,
}: {
  before: readonly Other[]
  after: readonly Other[]
}): string {
  const names = [before, after].map((all) => new Set(all.map(({ name }) => name)))
  const came = [...(names[1] ?? [])].filter((name) => !names[0]?.has(name))
  const went = [...(names[0] ?? [])].filter((name) => !names[1]?.has(name))
  return [
    ...(came.length > 0 ? [`Also here: ${came.join(', ')}.`] : []),
    ...(went.length > 0 ? [`No longer here: ${went.join(', ')}.`] : []),
  ].join(' ')
}

/** The first letters of a name, at most two. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  return picked.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('')
}
