import { createHmac } from 'node:crypto'
import { isSame, readersSecret } from '#acts/sign-in/secrets.ts'
import { dropCookie, linkCookie, readCookie, setCookie } from './cookies.ts'

type Intent = { id: string; session: string | null }

/** `Set-Cookie` for somebody who goes to a provider: to link it to the reader of `session`, or not to. */
export function linkIntent({ id, session }: Intent): string {
  return session ? setCookie(linkCookie, hashOf({ id, session })) : dropCookie(linkCookie)
}

/** Whether somebody who comes back with these cookies went there to link the provider, still as the same reader. */
export function isLinking({ id, session, cookie }: Intent & { cookie: string | null }): boolean {
  const value = readCookie(cookie, linkCookie)
  return value !== null && session !== null && isSame(value, hashOf({ id, session }))
}

/** Good for one provider in one session alone. */
function hashOf({ id, session }: { id: string; session: string }): string {
  return createHmac('sha256', readersSecret).update(`link\n${id}\n${session}`).digest('hex')
}
