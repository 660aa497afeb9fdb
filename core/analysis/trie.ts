type Node<Value> = { next: Map<string, Node<Value>>; values: Value[] }

/** Finds names in a row of words, the longest at each place, in one pass however many names there are. */
export class WordTrie<Value> {
  readonly #root: Node<Value> = { next: new Map(), values: [] }

  add(words: readonly string[], value: Value): void {
    if (words.length === 0) return
    let node = this.#root
    for (const word of words) {
      const next = node.next.get(word) ?? { next: new Map(), values: [] }
      node.next.set(word, next)
      node = next
    }
    node.values.push(value)
  }

  /** The values of the longest name that begins at a place, and how many words it has; null where none does. */
  longestAt(
    words: readonly { key: string; follows: boolean; behindComma?: boolean }[],
    at: number,
  ): { values: readonly Value[]; length: number } | null {
    let node: Node<Value> | undefined = this.#root
    let found: { values: readonly Value[]; length: number } | null = null
    for (let length = 0; node; length += 1) {
      if (node.values.length > 0) found = { values: node.values, length }
      const word = words[at + length]
      if (!word || (length > 0 && !word.follows && !word.behindComma)) break
      node = node.next.get(length > 0 && word.behindComma ? `,${word.key}` : word.key)
    }
    return found
  }
}
