import { createHash, randomBytes } from 'node:crypto'

/** A secret that nobody guesses, for an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** The secret by which a feed is read, from the one by which it is steered; there is no way back. */
export function readSecretOf(steer: string): string {
  return createHash('sha256').update(`read ${steer}`).digest('base64url')
}

/** A secret as it is stored. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
