import { type Page, sizeOf } from './page.ts'

/** The pages asked for last, up to a number of bytes. */
export class Memory {
  readonly #limit: number
  readonly #pages = new Map<string, Page>()
  #bytes = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get bytes(): number {
    return this.#bytes
  }

  get count(): number {
    return this.#pages.size
  }

  get(key: string): Page | undefined {
    const page = this.#pages.get(key)
    if (!page) return
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page
  }

  set(page: Page): void {
    this.delete(page.key)
    const size = sizeOf(page)
    if (size > this.#limit) return
    this.#pages.set(page.key, page)
    this.#bytes += size
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#limit) return
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const page = this.#pages.get(key)
    if (!page) return
    this.#pages.delete(key)
    this.#bytes -= sizeOf(page)
  }
}
