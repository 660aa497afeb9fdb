import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter } from 'payload'
import { env } from '#env'
import { outbox } from './outbox.ts'
import { watched } from './watched.ts'

const sender = { defaultFromAddress: env.MAIL_FROM, defaultFromName: 'Previously' }

// A server that does not answer must not hold whoever waits for it.
const patience = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 8000, dnsTimeout: 5000 }

/** Where mail goes: to the mail server of the settings, or into a folder where none is set. */
export async function mail(): Promise<EmailAdapter> {
  if (!env.SMTP_URL) return watched(await outbox(sender))
  const transportOptions: object = { url: patient(env.SMTP_URL) }
  return watched(await nodemailerAdapter({ ...sender, skipVerify: true, transportOptions }))
}

function patient(address: string): string {
  const url = new URL(address)
  for (const [setting, milliseconds] of Object.entries(patience)) {
    if (!url.searchParams.has(setting)) url.searchParams.set(setting, String(milliseconds))
  }
  return url.toString()
}
