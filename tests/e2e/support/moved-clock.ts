import { renameSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '#tests/e2e/support/settings.ts'

/** Why clocks cannot be moved here; empty where they can. */
export const withoutFaketime = process.env.E2E_FAKETIME
  ? ''
  : (process.env.E2E_WITHOUT_FAKETIME ?? 'E2E_FAKETIME is not set')

/**
 * The wall clock of a server, which jumps while the server runs, as that of a machine does. Intervals and timers go on
 * by the monotonic clock.
 */
export class MovedClock {
  readonly #file: string
  #offset = 0

  private constructor(file: string) {
    this.#file = file
    this.#write()
  }

  /** A clock that is right. It is to be given to a server with `env`. */
  static async make(): Promise<MovedClock> {
    return new MovedClock(join(await mkdtemp(join(tmpdir(), 'previously-clock-')), 'offset'))
  }

  /** Settings of a server that goes by this clock. */
  get env(): Settings {
    return {
      LD_PRELOAD: String(process.env.E2E_FAKETIME),
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
      DONT_FAKE_MONOTONIC: '1',
    }
  }

  now(): Date {
    return new Date(Date.now() + this.#offset)
  }

  /** Moves it by milliseconds from where it is. */
  moveBy(milliseconds: number): void {
    this.#offset += milliseconds
    this.#write()
  }

  /** Moves it forward or back to a moment. */
  moveTo(moment: Date): void {
    this.moveBy(moment.getTime() - this.now().getTime())
  }

  // In one step: the server reads it whenever it asks for the time.
  #write(): void {
    const seconds = (this.#offset / 1000).toFixed(3)
    writeFileSync(`${this.#file}.new`, `${this.#offset < 0 ? '' : '+'}${seconds}\n`)
    renameSync(`${this.#file}.new`, this.#file)
  }
}
