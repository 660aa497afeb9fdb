import type { Payload } from 'payload'
import { mayTake } from '#acts/limits.ts'
import { addressHash, minutes, newToken } from '#acts/sign-in/secrets.ts'
import { transact } from '#acts/transact.ts'
import { now } from '#clock'
import { addressMail } from '#core/email/address.ts'
import { mailboxOf, readAddress } from '#core/reader/address.ts'
import { getDatabase } from '#data/database.ts'
import { env } from '#env'

/**
 * Has a mail sent to an address that a reader wants to be hers; opening its link and pressing the button there makes it
 * so. Nobody is told whether somebody else has it. `done` is for tests: it ends when the mail has been handed over.
 */
export async function askForAddress({
  reader,
  input,
}: {
  reader: { id: string }
  input: { email: string }
}): Promise<{ wrong: 'address' | 'often' } | { email: string; done: Promise<void> }> {
  const email = readAddress(input.email)
  if (email === null) return { wrong: 'address' }
  const may =
    (await mayTake('addresses', reader.id)) &&
    (await mayTake('mailsPerHour', mailboxOf(email))) &&
    (await mayTake('mailsPerDay', mailboxOf(email)))
  if (!may) return { wrong: 'often' }
  const payload = await getDatabase()
  const done = writeAndSend({ payload, reader, email })
  done.catch(({ code, name }: { code?: unknown; name?: unknown }) => {
    payload.logger.error(`A mail about a new address could not be sent: ${String(code ?? name)}`)
  })
  return { email, done }
}

async function writeAndSend(given: {
  payload: Payload
  reader: { id: string }
  email: string
}): Promise<void> {
  const { payload, reader, email } = given
  const token = newToken()
  await transact(async (req) => {
    // One at a time: what was asked for before is over.
    const where = { readerId: { equals: reader.id } }
    await req.payload.db.deleteMany({ collection: 'reader-tokens', where, req })
    await req.payload.create({
      collection: 'reader-tokens',
      data: {
        ...{ email, readerId: reader.id, tokenHash: addressHash(token), tries: 0 },
        expiresAt: new Date(now().getTime() + minutes * 60 * 1000).toISOString(),
      },
      ...{ depth: 0, overrideAccess: true, req },
    })
  })
  const site = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })
  const link = `${env.SITE_URL}/me/address/confirm?token=${token}`
  await payload.sendEmail({ to: email, ...addressMail({ site: site.name, link, minutes }) })
}
