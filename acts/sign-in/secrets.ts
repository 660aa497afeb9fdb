import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { env } from '#env'

/** How long link and code of a mail hold, in minutes. */
export const minutes = 15

/** What signs and hashes everything of the readers; another one than that of the staff's logins. */
export const readersSecret = createHmac('sha256', env.PAYLOAD_SECRET).update('readers').digest('hex')

const shape = /^[A-Za-z0-9_-]{43}$/

/** A secret that nobody guesses: 32 random bytes in base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether a text can be such a secret. */
export function isToken(text: string | null | undefined): text is string {
  return typeof text === 'string' && shape.test(text)
}

/** The token of a mail's link as it is stored, which is how next-auth hashes it. */
export function linkHash(token: string): string {
  return createHash('sha256').update(`${token}${readersSecret}`).digest('hex')
}

/** The token of a mail about a new address as it is stored: that of one to sign in never is the same. */
export function addressHash(token: string): string {
  return linkHash(`address ${token}`)
}

/** The token of a session, or of a browser that asked, as it is stored. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A code of six digits. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** A code as it is stored: good for one address in one browser, and worthless without the server's secret. */
export function codeHash({ code, email, browser }: { code: string; email: string; browser: string }): string {
  return createHmac('sha256', readersSecret).update(`${email}\n${code}\n${browser}`).digest('hex')
}

/** Whether two hashes are the same, in a time that does not tell where they differ. */
export function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
