import { cookieAge } from '#acts/sessions/lasting.ts'
import { minutes } from '#acts/sign-in/secrets.ts'
import { env } from '#env'
import { sessionName } from '#in-step'

const secure = env.SITE_URL.startsWith('https:')
const attributes = `; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** A cookie of ours: its name, where it is sent, and for how many seconds. */
export type Cookie = { name: string; path: string; age: number }

/** The session of a reader. Not that of the staff, which Payload calls `payload-token`. */
export const sessionCookie: Cookie = {
  name: sessionName,
  path: '/',
  age: cookieAge,
}

/** That somebody is signed in, for scripts of pages, and nothing of whom; it lets nobody in. */
const hintCookie: Cookie = { name: 'signed', path: '/', age: cookieAge }

/** What is set for whoever has signed in: their session, and that they have one. */
export function signedInCookies(session: string): string[] {
  return [setCookie(sessionCookie, session), setCookie(hintCookie, '1').replace('; HttpOnly', '')]
}

/** What takes both out of the browser. */
export function signedOutCookies(): string[] {
  return [dropCookie(sessionCookie), dropCookie(hintCookie)]
}

/** What makes a browser the one that asked for a code. */
export const askedCookie: Cookie = {
  name: `${secure ? '__Secure-' : ''}previously-asked`,
  path: '/sign-in',
  age: minutes * 60,
}

/** Where a reader wants to be led who is at a provider. */
export const returnCookie: Cookie = {
  name: `${secure ? '__Secure-' : ''}previously-return`,
  path: '/api/auth',
  age: minutes * 60,
}

/** That a reader is at a provider to link it, and not to sign in. */
export const linkCookie: Cookie = {
  name: `${secure ? '__Secure-' : ''}previously-link`,
  path: '/api/auth',
  age: minutes * 60,
}

/** `Set-Cookie` for a value of characters that need no quotes. */
export function setCookie({ name, path, age }: Cookie, value: string): string {
  return `${name}=${value}; Path=${path}; Max-Age=${age}${attributes}`
}

/** `Set-Cookie` that takes a cookie out of the browser. */
export function dropCookie({ name, path }: Cookie): string {
  return `${name}=; Path=${path}; Max-Age=0${attributes}`
}

/** The value of one cookie in a `Cookie` header, or null; the first, as RFC 6265 has the more exact path first. */
export function readCookie(header: string | null, { name }: Pick<Cookie, 'name'>): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

/** What next-auth calls its cookies, and which of them a browser ever gets: those that guard the way to a provider. */
export const checkCookies = Object.fromEntries(
  (['state', 'pkceCodeVerifier', 'nonce'] as const).map((check) => [
    check,
    {
      name: `${secure ? '__Secure-' : ''}previously-${check.toLowerCase()}`,
      options: { httpOnly: true, sameSite: 'lax' as const, path: '/api/auth', secure, maxAge: minutes * 60 },
    },
  ]),
)
