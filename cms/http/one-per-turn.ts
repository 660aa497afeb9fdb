import { AsyncLocalStorage } from 'node:async_hooks'

const waiting: (() => void)[] = []
let isTaken = false

/**
 * Runs work at once, but only one piece in each turn of the event loop: requests that arrive in the same moment
 * would otherwise begin in the same turn and hold it together.
 */
export function onePerTurn(work: () => void): void {
  // It begins in the turn of whoever waited before it, and stays part of its own request.
  waiting.push(AsyncLocalStorage.bind(work))
  if (!isTaken) next()
}

function next(): void {
  const work = waiting.shift()
  isTaken = work !== undefined
  if (!work) return
  setImmediate(next)
  work()
}
