import { foldWords } from './fold.ts'
import type { KnownNames, Target } from './known-names.ts'
import type { Known } from './model.ts'
import { isNear, isSlip, Spellings, soundsLike } from './spelling.ts'
import type { Word } from './text.ts'
import { openers, titles, wordNames } from './words.ts'

type Entry = { words: readonly string[]; name: string; target: Target }

/** What may be a known name, misspelt. */
export class Misspelt {
  readonly #spellings = new Spellings()
  readonly #byWord = new Map<string, Entry[]>()
  readonly #squashed = new Map<string, Entry>()
  readonly #trie: KnownNames['trie']

  constructor({ characters }: Pick<Known, 'characters'>, { trie }: KnownNames) {
    this.#trie = trie
    for (const { name, performers } of characters) {
      const [whole, bare] = [foldWords(name), withoutTitles(foldWords(name))]
      this.#add({ words: bare, name, target: { character: name, kind: 'whole' } })
      if (bare.length === 1 && whole.length > 1)
        this.#add({ words: whole, name, target: { character: name, kind: 'whole' } })
      for (const performer of performers)
        this.#add({ words: foldWords(performer), name: performer, target: { performer } })
    }
  }

  #add(entry: Entry): void {
    this.#squashed.set(squash(entry.words), entry)
    for (const word of entry.words) {
      this.#spellings.add(word)
      this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), entry])
    }
  }

  /** The known name, not written as it is known, that stands at a place; `run` is where the capitalised words end. */
  at(
    words: readonly Word[],
    at: number,
    run: number,
  ): { at: number; to: number; targets: Target[]; misspelt: string } | null {
    for (const length of [4, 3, 2]) {
      const part = words.slice(at, at + length)
      if (part.length < length || part.slice(1).some(({ follows }) => !follows)) continue
      if (part.slice(0, -1).some(({ possessive }) => possessive)) continue
      if (at + length < run) continue
      const entry = this.#whole(part.map(({ key }) => key))
      if (entry) return { at, to: at + length, targets: [entry.target], misspelt: entry.name }
    }
    const word = words[at]
    if (!word || run - at > 1 || this.#trie.longestAt(words, at)) return null
    return this.#single(word, at)
  }

  // All of a name, with a slip in one word or a space too few or too many.
  #whole(keys: readonly string[]): Entry | null {
    const squashed = this.#squashed.get(squash(keys))
    if (squashed && squashed.words.join(' ') !== keys.join(' ')) return squashed
    const near = keys.map((key) => (this.#spellings.has(key) ? [key] : []).concat(this.#spellings.near(key)))
    const candidates = near.flat().flatMap((word) => this.#byWord.get(word) ?? [])
    return (
      candidates.find(({ words }) => {
        if (words.length !== keys.length) return false
        const same = words.filter((word, at) => word === keys[at])
        if (same.length === words.length) return false
        const slips = words.filter((word, at) =>
          same.length > 0
            ? isNear(word, keys[at] ?? '') || (at > 0 && soundsLike(word, keys[at] ?? ''))
            : isSlip(word, keys[at] ?? '') && word.length > 4,
        )
        return same.length + slips.length === words.length && same.every((word) => word.length > 1)
      }) ?? null
    )
  }

  #single(word: Word, at: number): { at: number; to: number; targets: Target[]; misspelt: string } | null {
    const { key, capital, opens } = word
    if (key.length < 5 || openers.has(key) || wordNames.has(key) || titles.has(key)) return null
    if (capital ? opens && key.length < 6 : key.length < 6) return null
    const entries = this.#spellings
      .near(key)
      // Of a single word the first letter is hardly ever the wrong one.
      .filter((one) => one[0] === key[0])
      .flatMap((one) => this.#byWord.get(one) ?? [])
      .filter(({ target }) => 'character' in target)
    const [entry] = entries
    if (!entry || new Set(entries.map(({ name }) => name)).size > 1) return null
    const { name } = entry
    return { at, to: at + 1, targets: [{ character: name, kind: 'part' }], misspelt: name }
  }
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const bare = words.filter((word, at) => !titles.has(word) || at === words.length - 1)
  return bare.length > 0 ? bare : words
}

function squash(words: readonly string[]): string {
  return words.join('').replace(/['\-‐‑]/g, '')
}
