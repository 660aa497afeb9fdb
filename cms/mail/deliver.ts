import type { Payload } from 'payload'
import type { Mail } from '#core/email/mail.ts'
import { problemOf } from './watched.ts'

/** What became of a mail, in words for whoever asked for it. */
export type Delivery = { sent: true } | { sent: false; problem: string }

/** Hands a mail to the mail server. Never throws, and takes a bounded time whatever the server does. */
export async function deliver({
  payload,
  to,
  mail,
}: {
  payload: Payload
  to: string
  mail: Mail
}): Promise<Delivery> {
  try {
    await payload.sendEmail({ to, ...mail })
    return { sent: true }
  } catch (error) {
    const problem = problemOf(error)
    payload.logger.error(`A mail was not sent: ${problem}`)
    return { sent: false, problem }
  }
}
