import type { AuthOptions } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers/email'
import { cookieAge } from '#acts/sessions/lasting.ts'
import { minutes, newToken, readersSecret } from '#acts/sign-in/secrets.ts'
import { env } from '#env'
import { adapter } from './adapter.ts'
import { checkCookies, sessionCookie } from './cookies.ts'
import { logger } from './logger.ts'
import { providers } from './providers.ts'

/** Mails are ours (`acts/sign-in`): next-auth only spends their tokens. Its own module would bring a mailer along. */
const email: EmailConfig = {
  id: 'email',
  type: 'email',
  name: 'Email',
  maxAge: minutes * 60,
  server: {},
  from: env.MAIL_FROM,
  sendVerificationRequest: () => {
    throw new Error('next-auth sends no mail here.')
  },
  options: {},
}

export const csrfCookie = 'previously-csrf'

/** How next-auth is called, and by nobody but us (`call.ts`). */
export const options: AuthOptions = {
  adapter,
  providers: [email, ...providers],
  secret: readersSecret,
  session: { strategy: 'database', maxAge: cookieAge, generateSessionToken: newToken },
  useSecureCookies: env.SITE_URL.startsWith('https:'),
  cookies: {
    sessionToken: { name: sessionCookie.name, options: {} },
    callbackUrl: { name: 'previously-callback', options: {} },
    csrfToken: { name: csrfCookie, options: {} },
    ...checkCookies,
  },
  logger,
}
