import { Disk, type DiskLimits } from './disk.ts'
import type { Expiries } from './expiries.ts'
import { Memory } from './memory.ts'
import type { Page } from './page.ts'
import { cacheTally } from './tally.ts'

const { randomUUID } = process.getBuiltinModule('node:crypto')
const megabyte = 1024 * 1024

export type PagesLimits = { memory: number; disk: DiskLimits }

const usual: PagesLimits = {
  memory: 48 * megabyte,
  disk: { bytes: 512 * megabyte, count: 20_000, waiting: 200 },
}

/** The kept pages of one build, in memory and on disk; one whose tag expired since its render began is never given. */
export class Pages {
  readonly memory: Memory
  readonly disk: Disk
  readonly #expiries: Expiries
  readonly #maker = randomUUID()
  readonly #checked = new WeakMap<Page, number>()

  constructor({ folder, expiries, limits = usual }: PagesOptions) {
    this.#expiries = expiries
    this.memory = new Memory(limits.memory)
    this.disk = new Disk({ folder, limits: limits.disk })
  }

  async get(key: string): Promise<Page | undefined> {
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
    const page = this.memory.at(path)
    return page && this.#isCurrent(page) ? page : undefined
  }

  set(page: Omit<Page, 'maker'>): void {
    const made = { ...page, maker: this.#maker }
    if (!this.#isCurrent(made)) return
    this.memory.set(made)
    this.disk.set(made)
  }

  delete(key: string): void {
    this.memory.delete(key)
    this.disk.delete(key)
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
