import type { Payload } from 'payload'
import type { Mail } from '#core/email/mail.ts'

/** What became of a mail, in words for whoever asked for it. */
export type Delivery = { sent: true } | { sent: false; problem: string }

const patience = 12_000

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
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('The mail server did not answer in time.')), patience)
  try {
    await Promise.race([payload.sendEmail({ to, ...mail }), late.promise])
    return { sent: true }
  } catch (error) {
    const problem = problemOf(error)
    payload.logger.error(`A mail to ${to} was not sent: ${problem}`)
    return { sent: false, problem }
  } finally {
    clearTimeout(timer)
  }
}

type Failure = { code?: string; responseCode?: number; response?: string; message?: string }

function problemOf(error: unknown): string {
  const { code, responseCode, response, message } = error as Failure
  if (responseCode) return `The mail server refused it: ${response ?? responseCode}`
  if (code === 'EAUTH') return 'The mail server does not accept the user name and password of SMTP_URL.'
  if (code === 'ETIMEDOUT') return 'The mail server did not answer in time.'
  if (code === 'ESOCKET' || code === 'ECONNECTION' || code === 'EDNS')
    return 'The mail server cannot be reached.'
  return message ?? 'It is not known why.'
}
