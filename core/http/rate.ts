/** How often something may happen to each of many, within a span of time in milliseconds. */
export type Rate = { most: number; within: number }

/**
 * Counts what happens to each of many keys within a sliding span of time. Bounded: of more than `keys` the one that
 * was heard of longest ago is forgotten.
 */
export class RateLimit {
  readonly #rate: Rate
  readonly #keys: number
  readonly #times = new Map<string, number[]>()

  constructor({ keys = 10_000, ...rate }: Rate & { keys?: number }) {
    this.#rate = rate
    this.#keys = keys
  }

  /** Counts one more at a time, in milliseconds by a clock that nobody sets; how long to wait where that is one too many, else 0. */
  take(key: string, at: number): number {
    const { most, within } = this.#rate
    const recent = (this.#times.get(key) ?? []).filter((time) => time > at - within)
    this.#times.delete(key)
    if (recent.length >= most) {
      this.#times.set(key, recent)
      return (recent[0] ?? at) + within - at
    }
    this.#times.set(key, [...recent, at])
    for (const oldest of this.#times.keys()) {
      if (this.#times.size <= this.#keys) break
      this.#times.delete(oldest)
    }
    return 0
  }
}
