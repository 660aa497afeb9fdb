import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { env } from '#env'
import type { User as UserDoc } from '#types'

/** What lets the person with an e-mail address set a password: a secret, and until when it holds. */
export type Token = { resetPasswordToken: string; resetPasswordExpiration: string }

/** A new secret that holds for some milliseconds. */
export function newToken(milliseconds: number): Token {
  return {
    resetPasswordToken: randomBytes(20).toString('hex'),
    resetPasswordExpiration: new Date(Date.now() + milliseconds).toISOString(),
  }
}

/** The page of the panel on which a password is set. */
export function linkOf(token: string): string {
  return `${env.SITE_URL}/admin/reset/${token}`
}

/** Whose secret this is, as long as it holds. */
export async function findByToken({
  req,
  token,
}: {
  req: PayloadRequest
  token: unknown
}): Promise<UserDoc | null> {
  if (typeof token !== 'string' || token === '') return null
  return await req.payload.db.findOne<UserDoc>({
    collection: 'users',
    where: {
      resetPasswordToken: { equals: token },
      resetPasswordExpiration: { greater_than: new Date().toISOString() },
    },
    req,
  })
}
