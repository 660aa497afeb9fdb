import { readCookie, sessionCookie } from '#auth/cookies.ts'
import type { Browser } from '#auth/spend.ts'

/** What is known of the browser that sends a request; whose address it is, the front has noted. */
export function browserOf({ headers }: Pick<Request, 'headers'>): Browser {
  return {
    userAgent: headers.get('user-agent'),
    client: headers.get('x-previously-client'),
    session: readCookie(headers.get('cookie'), sessionCookie),
  }
}
