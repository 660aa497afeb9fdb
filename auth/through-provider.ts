import { everybody, mayTake } from '#acts/limits.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { signOut } from '#acts/sessions/sign-out.ts'
import { deviceOf } from '#core/reader/device.ts'
import { env } from '#env'
import { callNextAuth } from './call.ts'
import { checkCookies, readCookie, sessionCookie } from './cookies.ts'
import { logger } from './logger.ts'
import { providerNames } from './providers.ts'
import type { Browser } from './spend.ts'
import { inLateUnit } from './unit.ts'

const checks = Object.values(checkCookies).map(({ name }) => name)
const parameters = ['code', 'state', 'iss', 'error', 'session_state']
const longest = 4000

/**
 * `linked`: the address, or the account, is that of a reader who signs in otherwise; nothing is ever linked without being
 * asked.
 */
export type WrongProvider = 'provider' | 'linked' | 'often'

export function isProvider(id: string): boolean {
  return providerNames.some((one) => one.id === id)
}

/** The address at a provider where somebody signs in, and the cookies by which they are known when they return. */
export async function beginWithProvider({
  id,
  client,
}: {
  id: string
  client: string | null
}): Promise<{ wrong: WrongProvider } | { location: string; cookies: string[] }> {
  if (!isProvider(id)) return { wrong: 'provider' }
  if (!(await mayTake('providers', client ?? everybody))) return { wrong: 'often' }
  const { location, cookies } = await callNextAuth({ action: 'signin', provider: id, method: 'POST' })
  const guards = cookies.filter(isCheck)
  // Without them it is next-auth's own page of errors that it leads to.
  return location && guards.length > 0 ? { location, cookies: guards } : { wrong: 'provider' }
}

type Returning = {
  id: string
  query: URLSearchParams
  /** The `Cookie` header. */
  cookie: string | null
  browser: Browser
}

/** Signs in whoever comes back from a provider. */
export async function returnFromProvider(
  returning: Returning,
): Promise<{ wrong: WrongProvider } | { session: string }> {
  const returned = await spendReturn(returning)
  if ('wrong' in returned) return returned
  const { session } = returned
  if (!session) return { wrong: 'provider' }
  await signOut(returning.browser.session)
  return { session }
}

/** Links the account at a provider to the reader who comes back from it, and who is signed in and has asked for it. */
export async function linkFromProvider(returning: Returning): Promise<{ wrong: WrongProvider } | null> {
  const { session } = returning.browser
  if (!(await readerOf(session))) return { wrong: 'provider' }
  const returned = await spendReturn({ ...returning, session })
  return 'wrong' in returned ? returned : null
}

/** Lets next-auth make what it makes of a return: a session, or for the reader of `session` a link. */
async function spendReturn({
  id,
  query,
  cookie,
  browser,
  session = null,
}: Returning & { session?: string | null }): Promise<{ wrong: WrongProvider } | { session: string | null }> {
  if (!isProvider(id)) return { wrong: 'provider' }
  if (!(await mayTake('providers', browser.client ?? everybody))) return { wrong: 'often' }
  let location: string | null = null
  const unit = await inLateUnit({ by: id, device: deviceOf(browser.userAgent) }, async () => {
    const led = await callNextAuth({
      action: 'callback',
      provider: id,
      method: 'GET',
      query: known(query),
      cookies: { ...guardsIn(cookie), ...(session && { [sessionCookie.name]: session }) },
    })
    location = led.location
  }).catch(async (err: unknown) => {
    logger.error('SIGN_IN_NOT_STORED', err as Error)
    return null
  })
  const error = errorIn(location)
  if (unit && error === null) return { session: unit.session }
  return { wrong: error === 'OAuthAccountNotLinked' ? 'linked' : 'provider' }
}

/** What takes the cookies out of the browser that guarded the way. */
export function dropGuards(): string[] {
  return Object.values(checkCookies).map(({ name, options: { path, secure } }) => {
    return `${name}=; Path=${path}; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  })
}

function isCheck(cookie: string): boolean {
  return checks.some((name) => cookie.startsWith(`${name}=`))
}

/** What next-auth says was wrong where it leads; nothing where it leads on. */
function errorIn(location: string | null): string | null {
  if (location === null || !URL.canParse(location, env.SITE_URL)) return ''
  return new URL(location, env.SITE_URL).searchParams.get('error')
}

function known(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    parameters.flatMap((name) => {
      const value = query.get(name)
      return value === null ? [] : [[name, value.slice(0, longest)]]
    }),
  )
}

function guardsIn(header: string | null): Record<string, string> {
  return Object.fromEntries(
    checks.flatMap((name) => {
      const value = readCookie(header, { name })
      return value === null ? [] : [[name, decode(value)]]
    }),
  )
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
