/** Where in a recap somebody is: a field of its form, and in its text which block, from 1. */
export type Place = { field: string; paragraph: number | null }

/** Somebody who has a recap open in a window of a browser. Times in milliseconds since 1970. */
export type Here = {
  user: string
  name: string
  tab: string
  place: Place | null
  since: number
  seenAt: number
}

const longestSilence = 30_000
const mostRecaps = 500
const mostWindows = 20

type Came = Pick<Here, 'user' | 'name' | 'tab' | 'place'> & { recap: string; at: number }

/** Who has which recap open, in the memory of one process: bounded, and forgotten where nobody says so again. */
export class Present {
  #recaps = new Map<string, Map<string, Here>>()

  /** Whether a window has said before that it has the recap open. */
  knows({ recap, user, tab }: Pick<Came, 'recap' | 'user' | 'tab'>): boolean {
    return this.#recaps.get(recap)?.has(keyOf({ user, tab })) ?? false
  }

  /** Notes who is there, and answers everybody else, whoever came first at the head. */
  note({ recap, at, ...came }: Came): Here[] {
    const windows = this.#recaps.get(recap) ?? new Map<string, Here>()
    const key = keyOf(came)
    const since = windows.get(key)?.since ?? at
    dropSilent({ windows, at })
    // Whoever speaks goes to the end: the first is the one that has been silent longest.
    windows.delete(key)
    windows.set(key, { ...came, since, seenAt: at })
    if (windows.size > mostWindows) dropFirst(windows)
    this.#recaps.delete(recap)
    this.#recaps.set(recap, windows)
    if (this.#recaps.size > mostRecaps) dropFirst(this.#recaps)
    return [...windows].flatMap(([of, here]) => (of === key ? [] : [here])).sort((a, b) => a.since - b.since)
  }

  leave({ recap, user, tab }: Pick<Came, 'recap' | 'user' | 'tab'>): void {
    const windows = this.#recaps.get(recap)
    windows?.delete(keyOf({ user, tab }))
    if (windows?.size === 0) this.#recaps.delete(recap)
  }
}

// Nobody can speak for another's window.
function keyOf({ user, tab }: Pick<Came, 'user' | 'tab'>): string {
  return `${user} ${tab}`
}

function dropSilent({ windows, at }: { windows: Map<string, Here>; at: number }): void {
  for (const [key, { seenAt }] of windows) if (at - seenAt > longestSilence) windows.delete(key)
}

function dropFirst(map: Map<string, unknown>): void {
  const [first] = map.keys()
  if (first !== undefined) map.delete(first)
}

const key = Symbol.for('previously.present')
const holder = globalThis as { [key]?: Present }

/** One for all instances of this module. */
export function present(): Present {
  holder[key] ??= new Present()
  return holder[key]
}
