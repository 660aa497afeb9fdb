import type { PayloadRequest } from 'payload'
import type { User as UserDoc } from '#types'

/** The account of an e-mail address, however it is written. */
export async function findByEmail({
  req,
  email,
}: {
  req: PayloadRequest
  email: unknown
}): Promise<UserDoc | null> {
  if (typeof email !== 'string') return null
  const where = { email: { equals: email.trim().toLowerCase() } }
  return await req.payload.db.findOne<UserDoc>({ collection: 'users', where, req })
}
