import { Disk, type DiskLimits } from './disk.ts'
import type { Expiries } from './expiries.ts'
import { Memory } from './memory.ts'
import { isOfPlaces, type Page, pathOf } from './page.ts'
import { cacheTally } from './tally.ts'

const { randomUUID } = process.getBuiltinModule('node:crypto')
const megabyte = 1024 * 1024

export type PagesLimits = { memory: number; places: number; disk: DiskLimits }

const usual: PagesLimits = {
  memory: 48 * megabyte,
  places: 12 * megabyte,
  disk: { bytes: 512 * megabyte, count: 20_000, waiting: 200 },
}

/**
 * The kept pages of one build, in memory and on disk; one whose tag expired since its render began is never given. What is
 * made for readers with their places in shows has a memory of its own, where it takes nothing from everybody's pages.
 */
export class Pages {
  readonly memory: Memory
  readonly #places: Memory
  readonly disk: Disk
  readonly #expiries: Expiries
  readonly #maker = randomUUID()
  readonly #checked = new WeakMap<Page, number>()

  constructor({ folder, expiries, limits = usual }: PagesOptions) {
    this.#expiries = expiries
    this.memory = new Memory(limits.memory)
    this.#places = new Memory(limits.places)
    this.disk = new Disk({ folder, limits: limits.disk })
  }

  /** For Next, which makes what is for readers with their places each time that the front has none. */
  async get(key: string): Promise<Page | undefined> {
    if (isOfPlaces(pathOf(key))) return
    const held = this.memory.get(key)
    const page = held ?? (await this.disk.get(key))
    if (page && this.#isCurrent(page)) {
      cacheTally[held ? 'memory' : 'disk'] += 1
      if (!held) this.memory.set(page)
      return page
    }
    cacheTally.miss += 1
    if (!page) return
    // A newer one may have been stored while the disk was read.
    if (this.memory.get(key) === held) this.delete(key)
  }

  /** What is held in memory for a path: no more than that, so that the answer is there at once. */
  at(path: string): Page | undefined {
    const page = this.#memoryOf(path).at(path)
    return page && this.#isCurrent(page) ? page : undefined
  }

  /** Whether a page is held in memory that is no longer true: whoever asks for it next has it made anew. */
  isExpired(path: string): boolean {
    const page = this.#memoryOf(path).at(path)
    return page !== undefined && !this.#isCurrent(page)
  }

  set(page: Omit<Page, 'maker'>): void {
    const made = { ...page, maker: this.#maker }
    if (!this.#isCurrent(made)) return
    if (isOfPlaces(pathOf(page.key))) {
      // Only ever sent as HTML, and by nobody but the front.
      this.#places.set({ ...made, answer: { ...made.answer, rscData: undefined } })
      return
    }
    this.memory.set(made)
    this.disk.set(made)
  }

  /** Counts bytes that have since been made of a page and live as long as it. */
  grow(page: Page, bytes: number): void {
    this.#memoryOf(pathOf(page.key)).grow(page, bytes)
  }

  delete(key: string): void {
    this.#places.delete(key)
    this.memory.delete(key)
    this.disk.delete(key)
  }

  #memoryOf(path: string): Memory {
    return isOfPlaces(path) ? this.#places : this.memory
  }

  #isCurrent(page: Page): boolean {
    const generation = this.#expiries.generation
    if (this.#checked.get(page) === generation) return true
    if (this.#expiries.expiredSince(page.tags, page.began)) return false
    // A page of an earlier process that claims to be younger than this one was dated by a clock since set back.
    if (page.maker !== this.#maker && page.began >= this.#expiries.startedAt) return false
    this.#checked.set(page, generation)
    return true
  }
}

type PagesOptions = { folder: string; expiries: Expiries; limits?: PagesLimits }
