/** One writer's time at the database: a transaction, or a single write outside of one. */
export type Turn = {
  /** The queue that it waits in. */
  readonly queue: object
  /** The turn at another database that this flow holds as well. */
  readonly outer: Turn | undefined
  state: 'waiting' | 'holding' | 'over'
  /** When its holder last did something, by a clock that nobody sets. */
  usedAt: number
  /** The flow goes on although its transaction was rolled back; `failure` is the first error met in it. */
  lost: boolean
  failure: unknown
  /** Ends the turn of a holder that has not been heard of for long. */
  abandon: () => Promise<void>
}
