import type { PayloadRequest } from 'payload'
import { mayTake } from '#acts/limits.ts'
import { addressHash, isToken } from '#acts/sign-in/secrets.ts'
import { transact } from '#acts/transact.ts'
import { now } from '#clock'
import { addressTakenMail } from '#core/email/address.ts'
import { getDatabase } from '#data/database.ts'
import { env } from '#env'
import type { ReaderToken } from '#types'

/** The address that a mail's link would make a reader's own, or null where it would none; opening it spends nothing. */
export async function findAddressLink({
  reader,
  token,
}: {
  reader: { id: string }
  token: string | null | undefined
}): Promise<ReaderToken | null> {
  return await findLink({ payload: await getDatabase(), reader, token })
}

/**
 * Makes the address to which a link was sent that of the reader who asked for it, once: she is signed in, and has proven
 * with the link that the address is hers. Its owner until then is told. `known` where it is another reader's.
 */
export async function takeAddress({
  reader,
  input,
}: {
  reader: { id: string; email: string | null }
  input: { token: string }
}): Promise<'link' | 'known' | 'often' | null> {
  if (!(await mayTake('links', reader.id))) return 'often'
  const taken = await transact((req) => take({ req, reader, token: input.token }))
  if (taken === null && reader.email) await tell(reader.email)
  return taken
}

type Take = { req: PayloadRequest; reader: { id: string }; token: string }

async function take({ req, reader, token }: Take): Promise<'link' | 'known' | null> {
  const system = { depth: 0, overrideAccess: true, req } as const
  const link = await findLink({ payload: req.payload, reader, token, req })
  if (!link) return 'link'
  await req.payload.delete({ collection: 'reader-tokens', id: link.id, ...system })
  const { docs } = await req.payload.find({
    collection: 'readers',
    where: { email: { equals: link.email }, id: { not_equals: reader.id } },
    ...{ limit: 1, pagination: false, ...system },
  })
  const [other] = docs
  if (other?.emailVerified) return 'known'
  // Somebody who never proved it has it no longer.
  if (other)
    await req.payload.update({ collection: 'readers', id: other.id, data: { email: null }, ...system })
  const data = { email: link.email, emailVerified: now().toISOString() }
  await req.payload.update({ collection: 'readers', id: reader.id, data, ...system })
  return null
}

async function findLink(given: {
  payload: Pick<PayloadRequest['payload'], 'find'>
  reader: { id: string }
  token: string | null | undefined
  req?: PayloadRequest
}): Promise<ReaderToken | null> {
  const { payload, reader, token, req } = given
  if (!isToken(token)) return null
  const { docs } = await payload.find({
    collection: 'reader-tokens',
    where: {
      tokenHash: { equals: addressHash(token) },
      readerId: { equals: reader.id },
      expiresAt: { greater_than: now().toISOString() },
    },
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true, ...(req && { req }) },
  })
  return docs[0] ?? null
}

// The mail that an address is no longer one's own; without it the change has happened all the same.
async function tell(email: string): Promise<void> {
  const payload = await getDatabase()
  const site = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })
  await payload
    .sendEmail({ to: email, ...addressTakenMail({ site: site.name, link: `${env.SITE_URL}/sign-in` }) })
    .catch(() => {
      payload.logger.error('A mail about an address that has been changed could not be sent.')
    })
}
