type Parts<Answer> = {
  /** Calls something later; answers how to call that off. */
  wait: (run: () => void, ms: number) => () => void
  isHidden: () => boolean
  /** Everything that is to be checked, as it is now. */
  read: () => Promise<string>
  send: (sent: string) => Promise<Answer>
  tell: (answer: Answer, sent: string) => void
}

/** How long nothing must have changed before something is sent, in milliseconds. */
export const pause = 800

/**
 * When a form is checked: after a pause in what is typed into it, while somebody looks at it, and one check at a time.
 * What changes during one is sent after it, and only the newest of it; the same is sent once.
 */
export class CheckQueue<Answer> {
  readonly #parts: Parts<Answer>
  #callOff: (() => void) | null = null
  #isWanted = false
  #isBusy = false
  #isStopped = false
  #last: string | null = null

  constructor(parts: Parts<Answer>) {
    this.#parts = parts
  }

  /** Something may have been changed. */
  changed(): void {
    if (this.#isStopped) return
    this.#callOff?.()
    this.#callOff = this.#parts.wait(() => void this.#run(), pause)
  }

  /** Asks as soon as it may, though nothing was changed: what the server knows may have been. */
  again(): void {
    this.#last = null
    this.#callOff?.()
    void this.#run()
  }

  /** Asks nothing any more, and tells of no answer that still comes. */
  stop(): void {
    this.#isStopped = true
    this.#callOff?.()
  }

  async #run(): Promise<void> {
    this.#callOff = null
    this.#isWanted = true
    if (this.#isBusy) return
    this.#isBusy = true
    try {
      while (this.#isWanted && !this.#isStopped && !this.#parts.isHidden()) {
        this.#isWanted = false
        await this.#ask()
      }
    } finally {
      this.#isBusy = false
    }
  }

  async #ask(): Promise<void> {
    const { read, send, tell } = this.#parts
    const sent = await read()
    if (this.#isStopped || sent === this.#last) return
    this.#last = sent
    const answer = await send(sent)
    if (!this.#isStopped) tell(answer, sent)
  }
}
