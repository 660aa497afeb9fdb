import type { Answer, Page } from './page.ts'

const fs = process.getBuiltinModule('node:fs')
const path = process.getBuiltinModule('node:path')
const v8 = process.getBuiltinModule('node:v8')
const { createHash } = process.getBuiltinModule('node:crypto')
const { crc32 } = process.getBuiltinModule('node:zlib')

export type DiskLimits = { bytes: number; count: number; waiting: number }

/** Pages in one folder, one file each, up to a number of files and bytes; the ones written or read longest ago go first. */
export class Disk {
  readonly #folder: string
  readonly #limits: DiskLimits
  readonly #sizes = new Map<string, number>()
  #bytes = 0
  #waiting = 0
  #problem: string | null = null
  #unwritten: Page | null = null
  #work: Promise<void>

  constructor({ folder, limits }: { folder: string; limits: DiskLimits }) {
    this.#folder = folder
    this.#limits = limits
    this.#work = this.#open().catch(() => {})
  }

  get bytes(): number {
    return this.#bytes
  }

  get count(): number {
    return this.#sizes.size
  }

  /** Why the last write failed, or null. */
  get problem(): string | null {
    return this.#problem
  }

  /** Resolves when everything handed over so far is on disk. */
  async idle(): Promise<void> {
    await this.#work
  }

  async get(key: string): Promise<Page | undefined> {
    const name = nameOf(key)
    const page = await read(path.join(this.#folder, name))
    if (page?.key !== key) return
    this.#touch(name)
    return page
  }

  /** Written behind the caller's back; a page that is lost to a full queue or disk is rendered again. */
  set(page: Page): void {
    if (this.#waiting >= this.#limits.waiting) return
    this.#enqueue(() => this.#write(page))
  }

  /** Writes once more what could not be written last. */
  retry(): void {
    const page = this.#unwritten
    this.#unwritten = null
    if (page) this.set(page)
  }

  delete(key: string): void {
    const name = nameOf(key)
    this.#enqueue(() => this.#remove(name))
  }

  #enqueue(task: () => Promise<void>): void {
    this.#waiting += 1
    this.#work = this.#work
      .then(task)
      .then(() => {
        this.#problem = null
      })
      .catch((error: { code?: string }) => {
        this.#problem = error.code ?? 'it is not known why'
      })
      .finally(() => {
        this.#waiting -= 1
      })
  }

  async #open(): Promise<void> {
    const parent = path.dirname(this.#folder)
    await fs.promises.mkdir(this.#folder, { recursive: true })
    const siblings = await fs.promises.readdir(parent, { withFileTypes: true })
    for (const { name } of siblings.filter((entry) => entry.isDirectory())) {
      if (name === path.basename(this.#folder)) continue
      await fs.promises.rm(path.join(parent, name), { recursive: true, force: true })
    }
    for (const name of await fs.promises.readdir(this.#folder)) {
      const file = path.join(this.#folder, name)
      if (name.endsWith('.tmp')) await fs.promises.rm(file, { force: true })
      else this.#count(name, (await fs.promises.stat(file)).size)
    }
    await this.#shrink()
  }

  async #write(page: Page): Promise<void> {
    const name = nameOf(page.key)
    const file = path.join(this.#folder, name)
    const bytes = encode(page)
    try {
      await fs.promises.writeFile(`${file}.tmp`, bytes)
      await fs.promises.rename(`${file}.tmp`, file)
    } catch (error) {
      this.#unwritten = page
      throw error
    } finally {
      await fs.promises.rm(`${file}.tmp`, { force: true })
    }
    this.#count(name, bytes.byteLength)
    await this.#shrink()
  }

  async #shrink(): Promise<void> {
    for (const oldest of this.#sizes.keys()) {
      if (this.#bytes <= this.#limits.bytes && this.#sizes.size <= this.#limits.count) return
      await this.#remove(oldest)
    }
  }

  async #remove(name: string): Promise<void> {
    if (!this.#sizes.has(name)) return
    await fs.promises.rm(path.join(this.#folder, name), { force: true })
    this.#bytes -= this.#sizes.get(name) ?? 0
    this.#sizes.delete(name)
  }

  #count(name: string, size: number): void {
    this.#bytes += size - (this.#sizes.get(name) ?? 0)
    this.#sizes.delete(name)
    this.#sizes.set(name, size)
  }

  #touch(name: string): void {
    const size = this.#sizes.get(name)
    if (size !== undefined) this.#count(name, size)
  }
}

function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

// Text as UTF-8: v8 would write two bytes for every letter of a page that has one beyond Latin-1.
type Stored = Omit<Page, 'answer'> & { answer: Omit<Answer, 'html'>; html?: Uint8Array }

function encode({ answer: { html, ...answer }, ...page }: Page): Buffer {
  const stored: Stored = { ...page, answer, html: html === undefined ? undefined : Buffer.from(html) }
  const body = v8.serialize(stored)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body])
}

async function read(file: string): Promise<Page | undefined> {
  try {
    const bytes = await fs.promises.readFile(file)
    const body = bytes.subarray(4)
    if (bytes.readUInt32BE() !== crc32(body)) return
    const { html, answer, ...page } = v8.deserialize(body) as Stored
    return { ...page, answer: html ? { ...answer, html: Buffer.from(html).toString() } : answer }
  } catch {
    return
  }
}
