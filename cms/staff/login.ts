import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { addDataAndFileToRequest, type Endpoint, generatePayloadCookie, type PayloadRequest } from 'payload'
import { refuse } from '#cms/publishing/refuse.ts'
import type { User as UserDoc } from '#types'
import { findByEmail } from './find-by-email.ts'
import { noteLock } from './note-lock.ts'

/**
 * `POST /api/users/login` in place of Payload's, which says of an account that it is locked, and so that it exists.
 * A wrong password, a locked account and none at all get the same answer after about the same work.
 */
export const login: Endpoint = {
  path: '/login',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { email, password } = (req.data ?? {}) as Record<string, unknown>
    const user = await findByEmail({ req, email })
    if (!user || isLocked(user)) await spendTime(password)
    if (user && isLocked(user)) {
      await noteLock({ payload: req.payload, id: user.id })
      throw refused()
    }
    const result = await attempt({ req, user, email, password })
    const auth = req.payload.collections.users.config.auth
    const { cookiePrefix } = req.payload.config
    const cookie = generatePayloadCookie({
      collectionAuthConfig: auth,
      cookiePrefix,
      token: result.token ?? '',
    })
    return Response.json({ message: 'You are signed in.', ...result }, { headers: { 'set-cookie': cookie } })
  },
}

type Attempt = { req: PayloadRequest; user: UserDoc | null; email: unknown; password: unknown }

async function attempt({ req, user, email, password }: Attempt) {
  try {
    return await req.payload.login({
      collection: 'users',
      data: { email: text(email), password: text(password) },
      overrideAccess: false,
      depth: 0,
      req,
    })
  } catch (error) {
    if ((error as { status?: number }).status !== 401) throw error
    // Also for nobody: whoever writes waits for a turn, and waiting would tell.
    await noteLock({ payload: req.payload, id: user?.id ?? 'nobody' })
    throw refused()
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isLocked({ lockUntil }: UserDoc): boolean {
  return Boolean(lockUntil) && new Date(String(lockUntil)) > new Date()
}

function refused(): Error {
  const message =
    'The e-mail address or the password is wrong, or there were too many attempts: then wait ten minutes or ask an admin.'
  return refuse({ status: 401, message })
}

const derive = promisify(pbkdf2)

// As much work as Payload's own check of a password.
async function spendTime(password: unknown): Promise<void> {
  await derive(text(password), 'nobody', 600_000, 32, 'sha256')
}
