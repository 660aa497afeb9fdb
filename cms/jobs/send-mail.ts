import type { Payload } from 'payload'
import { now } from '#clock'
import { deliver } from '#cms/mail/deliver.ts'
import { noteFailure, noteSuccess } from '#cms/operations/note-job.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import type { Mail as Message } from '#core/email/mail.ts'
import { failPoint } from '#fail-point'
import type { Mail as MailDoc } from '#types'

// Next loads modules more than once in a process; only one of them may be at work.
const key = Symbol.for('previously.send-mail')
const shared = globalThis as { [key]?: Promise<void> }

/** How long after a try the next one is, in milliseconds: about a day in all, then the mail is given up. */
const pauses = [5_000, 30_000, 120_000, 600_000, 3_600_000, 14_400_000, 28_800_000, 43_200_000]

/**
 * Begins to send the next mail that is due, if none is being sent. Null where there is nothing to do. What a crash
 * interrupts is sent again: twice is better than never. `done` never fails.
 */
export async function sendNextMail(payload: Payload): Promise<{ done: Promise<void> } | null> {
  if (shared[key]) return null
  const { docs } = await payload.find({
    collection: 'mails',
    where: { dueAt: { less_than_equal: now().toISOString() } },
    sort: 'dueAt',
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true },
  })
  const [row] = docs
  if (!row || shared[key]) return null
  const done = send({ payload, row })
    .catch((err: unknown) => {
      noteFailure('mail', err)
      payload.logger.error({ err, msg: 'A mail could not be sent.' })
    })
    .finally(() => {
      shared[key] = undefined
    })
  shared[key] = done
  return { done }
}

async function send({ payload, row }: { payload: Payload; row: MailDoc }): Promise<void> {
  const delivery = await deliver({ payload, to: row.to, mail: row.mail as Message })
  if (delivery.sent) noteSuccess('mail')
  else noteFailure('mail', delivery.problem)
  await failPoint('mail-sent')
  const pause = pauses[row.tries]
  await inTransaction(payload, async (req) => {
    if (delivery.sent || pause === undefined)
      return await payload.db.deleteMany({ collection: 'mails', where: { id: { equals: row.id } }, req })
    const dueAt = new Date(now().getTime() + pause).toISOString()
    const data = { tries: row.tries + 1, dueAt, lastError: delivery.problem }
    await payload.db.updateOne({ collection: 'mails', id: row.id, data, req })
  })
}
