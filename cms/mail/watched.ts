import type { EmailAdapter } from 'payload'
import { isDiskFull } from '#cms/database/index.ts'
import { noteMail } from '#cms/operations/note-mail.ts'

const patience = 12_000

/**
 * Around the way that mail goes, whoever sends it: it takes a bounded time whatever the server does, and is noted for
 * the panel and the metrics.
 */
export function watched(adapter: EmailAdapter): EmailAdapter {
  return (given) => {
    const made = adapter(given)
    return {
      ...made,
      sendEmail: async (message) => {
        try {
          const sent = await inTime(made.sendEmail(message))
          noteMail(null)
          return sent
        } catch (error) {
          noteMail(problemOf(error))
          throw error
        }
      },
    }
  }
}

async function inTime(sending: Promise<unknown>): Promise<unknown> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('The mail server did not answer in time.')), patience)
  return await Promise.race([sending, late.promise]).finally(() => clearTimeout(timer))
}

type Failure = { code?: string; responseCode?: number; response?: string; message?: string }

/** Why a mail was not sent, in words for whoever asked for it. */
export function problemOf(error: unknown): string {
  const { code, responseCode, response, message } = error as Failure
  if (isDiskFull(error)) return 'The disk of the server is full.'
  if (responseCode) return `The mail server refused it: ${response ?? responseCode}`
  if (code === 'EAUTH') return 'The mail server does not accept the user name and password of SMTP_URL.'
  if (code === 'ETIMEDOUT') return 'The mail server did not answer in time.'
  if (code === 'ESOCKET' || code === 'ECONNECTION' || code === 'EDNS')
    return 'The mail server cannot be reached.'
  return message ?? 'It is not known why.'
}
