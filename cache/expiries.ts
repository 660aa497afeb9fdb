import { env } from '#env'

const fs = process.getBuiltinModule('node:fs')
const path = process.getBuiltinModule('node:path')

const header = 'previously-expiries-1'
const compactAfter = 20_000

/**
 * When each cache tag last expired, in memory and in an append-only file. Times are the store's own: they
 * never go back, whatever the clock does.
 */
export class Expiries {
  readonly #file: string
  readonly #latest = new Map<string, number>()
  #last = Date.now()
  #floor = Number.NEGATIVE_INFINITY
  #startedAt = Number.NaN
  #isLoaded = false
  #generation = 0
  #lines = 0
  #descriptor = -1

  constructor(file: string) {
    this.#file = file
  }

  /** Changes with every expiry. */
  get generation(): number {
    return this.#generation
  }

  /** The store's time when this process first asked. */
  get startedAt(): number {
    this.#load()
    return this.#startedAt
  }

  /** The store's time; whatever began before an expiry has a smaller or equal one. */
  now(): number {
    this.#load()
    this.#last = Math.max(this.#last, Date.now())
    return this.#last
  }

  /**
   * Expires tags, on disk before it returns. Where the disk takes nothing, memory knows it all the same, and the record is
   * removed until it can be written as a whole: without one the next process trusts no page from before.
   */
  expire(tags: string[], at = this.now()): void {
    this.#load()
    const newer = tags.filter((tag) => this.#at(tag) < at)
    if (newer.length === 0) return
    for (const tag of newer) this.#latest.set(tag, at)
    this.#last = Math.max(this.#last, at + 1)
    this.#generation += 1
    this.#lines += newer.length
    this.#record(newer.map((tag) => row({ tag, at })).join(''))
  }

  /** Whether any of the tags expired at or after that time. */
  expiredSince(tags: string[], time: number): boolean {
    this.#load()
    return time <= this.#floor || tags.some((tag) => this.#at(tag) >= time)
  }

  #at(tag: string): number {
    return this.#latest.get(tag) ?? Number.NEGATIVE_INFINITY
  }

  // At the first use and not at the import: a build imports it too, and leaves no file.
  #load(): void {
    if (this.#isLoaded) return
    this.#isLoaded = true
    const known = parse(read(this.#file))
    for (const [tag, at] of known ?? []) {
      this.#latest.set(tag, Math.max(at, this.#at(tag)))
      this.#last = Math.max(this.#last, at + 1)
    }
    this.#startedAt = this.#last
    this.#lines = known?.length ?? 0
    // Without a whole record of what expired nothing from before this moment can be trusted.
    if (!known) this.#floor = this.#last++
    this.#record('', known !== null)
  }

  #record(rows: string, isWhole = this.#descriptor >= 0): void {
    try {
      if (!isWhole || this.#isLong()) this.#compact()
      else this.#append(rows)
    } catch {
      this.#forget()
    }
  }

  #append(rows: string): void {
    if (this.#descriptor < 0) this.#descriptor = fs.openSync(this.#file, 'a')
    const bytes = Buffer.from(rows)
    if (fs.writeSync(this.#descriptor, bytes) < bytes.byteLength)
      throw new Error('The disk took a part of it')
    // Survives the process at once, and a power cut a moment later, without holding the event loop.
    fs.fdatasync(this.#descriptor, () => {})
  }

  #forget(): void {
    if (this.#descriptor >= 0) fs.closeSync(this.#descriptor)
    this.#descriptor = -1
    for (const file of [this.#file, `${this.#file}.tmp`]) fs.rmSync(file, { force: true })
  }

  #isLong(): boolean {
    return this.#lines > compactAfter + 2 * this.#latest.size
  }

  #compact(): void {
    const rows = [...this.#latest].map(([tag, at]) => row({ tag, at }))
    fs.mkdirSync(path.dirname(this.#file), { recursive: true })
    fs.writeFileSync(`${this.#file}.tmp`, [`${header}\n`, ...rows].join(''))
    fs.renameSync(`${this.#file}.tmp`, this.#file)
    if (this.#descriptor >= 0) fs.closeSync(this.#descriptor)
    this.#descriptor = fs.openSync(this.#file, 'a')
    this.#lines = rows.length
  }
}

function row({ tag, at }: { tag: string; at: number }): string {
  return `${at} ${JSON.stringify(tag)}\n`
}

function read(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function parse(text: string | null): [tag: string, at: number][] | null {
  if (!text?.endsWith('\n')) return null
  const [first, ...rows] = text.slice(0, -1).split('\n')
  if (first !== header) return null
  try {
    return rows.map((line) => {
      const gap = line.indexOf(' ')
      const tag: unknown = JSON.parse(line.slice(gap + 1))
      const at = Number(line.slice(0, gap))
      if (typeof tag !== 'string' || !Number.isFinite(at)) throw new Error('unreadable')
      return [tag, at]
    })
  } catch {
    return null
  }
}

const key = Symbol.for('previously.expiries')

/** The process's one store: module instances (Next's own, the bundles') share nothing but `globalThis`. */
export const expiries: Expiries = shared()

function shared(): Expiries {
  const holder = globalThis as { [key]?: Expiries }
  holder[key] ??= new Expiries(path.join(env.VAR_DIR, 'cache', 'expiries'))
  return holder[key]
}
