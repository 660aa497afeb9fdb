import { type Page, pathOf, sizeOf } from './page.ts'

/** The pages asked for last, one for each path, up to a number of bytes. */
export class Memory {
  readonly #limit: number
  readonly #held = new Map<string, { page: Page; size: number }>()
  #bytes = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get bytes(): number {
    return this.#bytes
  }

  get count(): number {
    return this.#held.size
  }

  get(key: string): Page | undefined {
    const page = this.at(pathOf(key))
    return page?.key === key ? page : undefined
  }

  /** The page at a path as Next knows it, whichever route made it. */
  at(path: string): Page | undefined {
    const held = this.#held.get(path)
    if (!held) return
    this.#held.delete(path)
    this.#held.set(path, held)
    return held.page
  }

  set(page: Page): void {
    const path = pathOf(page.key)
    this.#drop(path)
    const size = sizeOf(page)
    if (size > this.#limit) return
    this.#held.set(path, { page, size })
    this.#bytes += size
    this.#shrink()
  }

  /** Counts bytes that have since been made of a page and live as long as it. */
  grow(page: Page, bytes: number): void {
    const held = this.#held.get(pathOf(page.key))
    if (held?.page !== page) return
    held.size += bytes
    this.#bytes += bytes
    this.#shrink()
  }

  delete(key: string): void {
    if (this.get(key)) this.#drop(pathOf(key))
  }

  #shrink(): void {
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.#limit) return
      this.#drop(oldest)
    }
  }

  #drop(path: string): void {
    this.#bytes -= this.#held.get(path)?.size ?? 0
    this.#held.delete(path)
  }
}
