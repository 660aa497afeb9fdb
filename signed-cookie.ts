import { env } from './env.ts'

const { createHmac, timingSafeEqual } = process.getBuiltinModule('node:crypto')

// What is signed for one use is good for no other.
const use = 'previously: cookie '

// What a reader sends with every page need not be proved anew each time. Only our own is remembered.
const known = new Map<string, string>()
const mostKnown = 2000

/** A cookie's value that this server can know again as its own: the word, and after `*` its signature. */
export function signCookie({ name, word }: { name: string; word: string }): string {
  return `${word}*${signatureOf({ name, word })}`
}

/** The word in such a value, or null where this server has not signed it for that cookie. */
export function readSignedCookie({ name, value }: { name: string; value: string }): string | null {
  const end = value.lastIndexOf('*')
  if (end < 0) return null
  const key = `${name} ${value}`
  const before = known.get(key)
  if (before !== undefined) return before
  const word = value.slice(0, end)
  const [given, wanted] = [value.slice(end + 1), signatureOf({ name, word })].map((text) => Buffer.from(text))
  const isOurs = given && wanted && given.length === wanted.length && timingSafeEqual(given, wanted)
  if (!isOurs) return null
  if (known.size >= mostKnown) known.clear()
  known.set(key, word)
  return word
}

function signatureOf({ name, word }: { name: string; word: string }): string {
  return createHmac('sha256', env.PAYLOAD_SECRET).update(`${use}${name} ${word}`).digest('base64url')
}
