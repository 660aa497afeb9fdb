import { setImmediate as giveWay } from 'node:timers/promises'
import { NestedWriteError, QueueTimeoutError } from '#cms/database/errors.ts'
import { currentTurn } from '#cms/database/flow.ts'
import type { Turn } from '#cms/database/turn.ts'

type Waiter = { turn: Turn; serve: () => void }

/** One writer at a time, first come first served, giving way to the event loop between turns. */
export class WriteQueue {
  readonly #patience: number
  readonly #waiters: Waiter[] = []
  #holder: Turn | undefined

  /**
   * `patience`: milliseconds that a write waits for a holder that does nothing; one that is silent for twice as
   * long is put out.
   */
  constructor(patience: number) {
    this.#patience = patience
  }

  /** A new turn for the calling flow, not yet taken. */
  turn(): Turn {
    let outer = currentTurn()
    while (outer && outer.state !== 'holding') outer = outer.outer
    return {
      queue: this,
      outer,
      state: 'waiting',
      usedAt: performance.now(),
      lost: false,
      failure: undefined,
      abandon: async () => undefined,
    }
  }

  /** The turn that the calling flow holds in this queue, if it does. */
  own(): Turn | undefined {
    let turn = currentTurn()
    while (turn && (turn.queue !== this || turn.state !== 'holding')) turn = turn.outer
    return turn
  }

  async take(turn: Turn, wanted: string): Promise<void> {
    if (this.#holder) await this.#wait(turn, wanted)
    else this.#holder = turn
    await giveWay()
    turn.state = 'holding'
  }

  release(turn: Turn): void {
    turn.state = 'over'
    if (this.#holder !== turn) return
    const next = this.#waiters.shift()
    this.#holder = next?.turn
    if (next) next.turn.usedAt = performance.now()
    next?.serve()
  }

  /** A write outside of any transaction: waits for its turn and has it for this one call. */
  async run<Result>(wanted: string, write: () => Promise<Result>): Promise<Result> {
    if (this.own()) throw new NestedWriteError(wanted)
    const turn = this.turn()
    await this.take(turn, wanted)
    try {
      return await write()
    } finally {
      this.release(turn)
    }
  }

  async #wait(turn: Turn, wanted: string): Promise<void> {
    const served = Promise.withResolvers<void>()
    const waiter: Waiter = { turn, serve: served.resolve }
    this.#waiters.push(waiter)
    let timer = setTimeout(check, this.#patience, this)
    await served.promise.finally(() => clearTimeout(timer))

    // A long queue that moves is waited for; a holder that does nothing is not.
    function check(queue: WriteQueue): void {
      const idle = queue.#idle()
      if (idle < queue.#patience) timer = setTimeout(check, queue.#patience - idle, queue)
      else queue.#giveUp(waiter, () => served.reject(new QueueTimeoutError(wanted, queue.#patience / 1000)))
    }
  }

  #idle(): number {
    return this.#holder ? performance.now() - this.#holder.usedAt : 0
  }

  #giveUp(waiter: Waiter, reject: () => void): void {
    const index = this.#waiters.indexOf(waiter)
    if (index === -1) return
    this.#waiters.splice(index, 1)
    reject()
    const holder = this.#holder
    if (holder && this.#idle() >= this.#patience * 2) holder.abandon().catch(() => this.release(holder))
  }
}
