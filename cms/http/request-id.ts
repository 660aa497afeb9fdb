import { randomBytes } from 'node:crypto'

// Neither a mail address nor a network address is one.
const sane = /^[\w-]{8,64}$/

/** The id that a proxy has given a request, where it is fit for a log, else a new one. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && sane.test(given) ? given : newId()
}

// Cut from a long word: making one by itself for each request takes longer than counting it.
const length = 32
let word = ''
let at = 0

function newId(): string {
  if (at >= word.length) {
    word = randomBytes(length * 128).toString('hex')
    at = 0
  }
  at += length
  return word.slice(at - length, at)
}
