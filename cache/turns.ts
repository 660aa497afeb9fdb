import type { ServerResponse } from 'node:http'

/** How many kept pages are sent in one turn of the event loop while something is being made: of many a part. */
const perTurn = { least: 3, part: 1 / 8 }

/**
 * Who goes first. A kept page is sent within a tenth of a millisecond, and many readers at once would have whatever is being
 * made, or published, wait for all of them whenever it waits for the database. So they give way while Next is at work: a
 * few are sent, then what else has come is heard.
 */
export class Turns {
  readonly #waiting: (() => void)[] = []
  #atWork = 0
  #isAwaited = false

  /** Says that Next is at work on an answer until it is sent or given up. */
  begin(response: ServerResponse): void {
    this.#atWork += 1
    response.once('close', () => {
      this.#atWork -= 1
    })
  }

  /** Sends a kept page: at once, or in its turn. */
  take(send: () => void): void {
    if (this.#atWork === 0 && this.#waiting.length === 0) send()
    else {
      this.#waiting.push(send)
      this.#await()
    }
  }

  #await(): void {
    if (this.#isAwaited) return
    this.#isAwaited = true
    setImmediate(() => {
      this.#isAwaited = false
      const all = this.#waiting.length
      const many = this.#atWork > 0 ? Math.max(perTurn.least, Math.ceil(all * perTurn.part)) : all
      for (const send of this.#waiting.splice(0, many)) send()
      if (this.#waiting.length > 0) this.#await()
    })
  }
}
