import levenshtein from 'damerau-levenshtein'

const longest = 24

/** How many letters may be wrong in a word for it still to be that word misspelt. */
function wrongLetters(word: string): number {
  return word.length < 4 ? 0 : word.length < 7 ? 1 : 2
}

/** Whether two words, as they are compared, are the same but for a slip; not where they are equal. */
export function isSlip(one: string, other: string): boolean {
  if (one === other) return false
  const most = Math.min(wrongLetters(one), wrongLetters(other))
  return Math.abs(one.length - other.length) <= most && levenshtein(one, other).steps <= most
}

/** The same beside another word of the name that is right: with the same first letter more may be wrong. */
export function isNear(one: string, other: string): boolean {
  if (one === other || one[0] !== other[0] || one.length < 3 || other.length < 3) return false
  const length = Math.max(one.length, other.length)
  const most = length < 5 ? 1 : length < 8 ? 2 : 3
  return levenshtein(one, other).steps <= most
}

/** Whether two words sound alike: “Vane” and “Vain”, “Pugh” and “Pew”. */
export function soundsLike(one: string, other: string): boolean {
  return one !== other && one[0] === other[0] && soundOf(one) === soundOf(other)
}

function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/gh|(?<=[aeiou])w|(?<=.)h|e$/g, '')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/ck|[cq]/g, 'k')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
}

/** Known words, found by a misspelt one without comparing it with each: by what both are with a letter or two left out. */
export class Spellings {
  readonly #words = new Map<string, Set<string>>()
  readonly #known = new Set<string>()

  add(word: string): void {
    if (this.#known.has(word) || word.length > longest) return
    this.#known.add(word)
    for (const key of shortened(word)) {
      const words = this.#words.get(key) ?? new Set()
      this.#words.set(key, words.add(word))
    }
  }

  has(word: string): boolean {
    return this.#known.has(word)
  }

  /** The known words that a word may be, misspelt. */
  near(word: string): string[] {
    if (word.length > longest || wrongLetters(word) === 0) return []
    const found = new Set(shortened(word).flatMap((key) => [...(this.#words.get(key) ?? [])]))
    return [...found].filter((one) => isSlip(one, word))
  }
}

function shortened(word: string): string[] {
  const most = wrongLetters(word)
  let last = [word]
  const all = new Set(last)
  for (let step = 0; step < most; step += 1) {
    last = last.flatMap((one) => [...one].map((_, at) => one.slice(0, at) + one.slice(at + 1)))
    for (const one of last) all.add(one)
  }
  return [...all]
}
