import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const block = Buffer.alloc(4096)

/** A file system of its own, small enough to be filled. */
export class SmallDisk {
  readonly #mount: string
  #taking: ReturnType<typeof setInterval> | undefined

  private constructor(mount: string) {
    this.#mount = mount
  }

  /** Null where this user may mount nothing. */
  static make({ megabytes }: { megabytes: number }): SmallDisk | null {
    const mount = mkdtempSync(join(tmpdir(), 'previously-disk-'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', mount], { stdio: 'ignore' })
      return new SmallDisk(mount)
    } catch {
      rmSync(mount, { recursive: true })
      return null
    }
  }

  /** A folder on it. */
  get folder(): string {
    return join(this.#mount, 'var')
  }

  /** Leaves no room for another block, and takes what is let go meanwhile, until `clear`. */
  fill(): void {
    this.#take()
    this.#taking = setInterval(() => this.#take(), 100)
  }

  /** Gives back what `fill` has taken. */
  clear(): void {
    clearInterval(this.#taking)
    rmSync(this.#filler, { force: true })
  }

  /** Ends it; nobody may have a file open on it. */
  remove(): void {
    this.clear()
    execFileSync('umount', [this.#mount])
    rmSync(this.#mount, { recursive: true })
  }

  #take(): void {
    const descriptor = openSync(this.#filler, 'a')
    try {
      while (writeSync(descriptor, block) > 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    } finally {
      closeSync(descriptor)
    }
  }

  get #filler(): string {
    return join(this.#mount, 'filler')
  }
}
