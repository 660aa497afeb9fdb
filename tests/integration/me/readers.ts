import { randomUUID } from 'node:crypto'
import { readerOf, type SignedIn } from '#acts/sessions/reader-of.ts'
import { newToken } from '#acts/sign-in/secrets.ts'
import { adapter as whole } from '#auth/adapter.ts'

const adapter = whole as Required<typeof whole>

/** Somebody who is signed in: the token of a session, and what acts are given. */
export type SomeReader = { token: string; reader: SignedIn; email: string }

export async function newReader(): Promise<SomeReader> {
  const email = `${randomUUID()}@example.com`
  const { id } = await adapter.createUser({ email, emailVerified: new Date(), name: 'Mae' })
  return { email, ...(await signedInAgain(id)) }
}

/** The same reader in another browser. */
export async function signedInAgain(id: string): Promise<{ token: string; reader: SignedIn }> {
  const token = newToken()
  await adapter.createSession({
    sessionToken: token,
    userId: id,
    expires: new Date(Date.now() + 60 * 60 * 1000),
  })
  const reader = await readerOf(token)
  if (!reader) throw new Error('The session is not there.')
  return { token, reader }
}
