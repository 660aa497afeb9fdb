import { isPlace, type Place, type Places } from '../edition.ts'

/** Where a reader has said that she is in a show, null where she has taken it back, and when, in ms since 1970. */
export type Choice = { place: Place | null; at: number }

/** What she has said of each show, by its id. */
export type Choices = ReadonlyMap<string, Choice>

/** What a browser keeps of them, and when it was last brought into step with her account, in ms since 1970. */
export type Kept = { since: number; choices: Choices }

const nowhere = 'none'
const entry = /^([\w-]{1,64})\.(\w{1,16})\.([0-9a-z]{1,9})$/

/** Both together: of each show what was said last. */
export function mergeChoices(one: Choices, other: Choices): Choices {
  const merged = new Map(one)
  for (const [show, choice] of other) if (choice.at > (merged.get(show)?.at ?? -1)) merged.set(show, choice)
  return merged
}

/** Where she is, in the shows of which she has said so. */
export function placesOf(choices: Choices): Places {
  return new Map(
    [...choices].flatMap(([show, { place }]) => (place === null ? [] : [[show, place] as const])),
  )
}

/** As one word that a cookie may hold, always the same for the same choices; empty where there is nothing to keep. */
export function spellKept({ since, choices }: Kept): string {
  if (since === 0 && choices.size === 0) return ''
  const sorted = [...choices].sort(([left], [right]) => (left < right ? -1 : 1))
  const entries = sorted.map(([show, { place, at }]) => `${show}.${place ?? nowhere}.${at.toString(36)}`)
  return `${since.toString(36)}!${entries.join('~')}`
}

/** What such a word says, or null where it is none. */
export function parseKept(word: string): Kept | null {
  const [, since, entries] = /^([0-9a-z]{1,9})!(.*)$/.exec(word) ?? []
  if (since === undefined || entries === undefined) return null
  const choices = new Map<string, Choice>()
  for (const one of entries === '' ? [] : entries.split('~')) {
    const [, show = '', place = '', at = ''] = entry.exec(one) ?? []
    if (!show || choices.has(show) || !(place === nowhere || isPlace(place))) return null
    choices.set(show, { place: place === nowhere ? null : place, at: Number.parseInt(at, 36) })
  }
  return { since: Number.parseInt(since, 36), choices }
}
