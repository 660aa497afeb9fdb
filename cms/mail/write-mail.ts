import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '#clock'
import { insertRows } from '#cms/database/index.ts'
import type { Mail } from '#core/email/mail.ts'

/** Writes a mail that is due, in the transaction of what it tells of: it is sent once that is committed, or never. */
export async function writeMail({
  req,
  to,
  mail,
}: {
  req: PayloadRequest
  to: readonly string[]
  mail: Mail
}): Promise<void> {
  const dueAt = now().toISOString()
  const rows = to.map((address) => ({ id: randomUUID(), to: address, mail, tries: 0, dueAt }))
  await insertRows({ req, collection: 'mails', rows })
}
