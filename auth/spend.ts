import { everybody, mayTake } from '#acts/limits.ts'
import { signOut } from '#acts/sessions/sign-out.ts'
import { isToken, linkHash } from '#acts/sign-in/secrets.ts'
import { tryCode, type WrongCode } from '#acts/sign-in/try-code.ts'
import { now } from '#clock'
import { deviceOf } from '#core/reader/device.ts'
import { readersHome, safeReturnPath } from '#core/reader/return-path.ts'
import type { ReaderToken } from '#types'
import { callNextAuth } from './call.ts'
import { inUnit, reading } from './unit.ts'

/** What is known of the browser that signs in: its name for itself, its address, the session that it had so far. */
export type Browser = { userAgent: string | null; client: string | null; session: string | null }

/** The token of a new session, and where its reader wants to be. */
export type SignedIn = { session: string; returnPath: string }

/** The mail that a link belongs to, as long as it can be spent; opening a link spends nothing. */
export async function findLink(token: string | null | undefined): Promise<ReaderToken | null> {
  if (!isToken(token)) return null
  const { docs } = await reading((req) =>
    req.payload.find({
      collection: 'reader-tokens',
      where: { tokenHash: { equals: linkHash(token) }, expiresAt: { greater_than: now().toISOString() } },
      ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true, req },
    }),
  )
  return docs[0] ?? null
}

/** Signs in whoever has the link of a mail, once. */
export async function spendLink({
  token,
  browser,
}: {
  token: string
  browser: Browser
}): Promise<{ wrong: 'link' | 'often' } | SignedIn> {
  if (!(await mayTake('links', browser.client ?? everybody))) return { wrong: 'often' }
  const link = await findLink(token)
  const returnPath = link?.returnPath ?? readersHome
  const session = link && (await spend({ email: link.email, token, by: 'link', browser }))
  return session ? { session, returnPath: safeReturnPath(returnPath) } : { wrong: 'link' }
}

/** Signs in whoever enters the code of a mail in the browser that asked for it, once. */
export async function spendCode({
  code,
  asked,
  browser,
}: {
  code: string
  asked: string | null
  browser: Browser
}): Promise<{ wrong: WrongCode } | SignedIn> {
  const tried = await tryCode({ input: { code, browser: asked }, client: browser.client })
  if ('wrong' in tried) return tried
  const session = await spend({ email: tried.email, token: tried.token, by: 'code', browser })
  return session ? { session, returnPath: safeReturnPath(tried.returnPath) } : { wrong: 'dead' }
}

type Spend = { email: string; token: string; by: 'link' | 'code'; browser: Browser }

async function spend({ email, token, by, browser }: Spend): Promise<string | null> {
  const { session } = await inUnit({ by, device: deviceOf(browser.userAgent) }, async () => {
    await callNextAuth({ action: 'callback', provider: 'email', method: 'GET', query: { email, token } })
  })
  // The browser forgets it now: it must not stand in anybody's list any longer.
  if (session) await signOut(browser.session)
  return session
}
