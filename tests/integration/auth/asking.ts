import { randomUUID } from 'node:crypto'
import type { ParsedMail } from 'mailparser'
import type { Payload } from 'payload'
import { askForMail } from '#acts/sign-in/ask-for-mail.ts'
import type { MailServer } from '#tests/integration/support/mail-server.ts'
import type { ReaderToken } from '#types'

export const anAddress = () => `${randomUUID()}@example.com`
export const aClient = () => randomUUID()
export const browser = () => ({
  userAgent: 'Firefox/140.0 Linux',
  client: aClient(),
  session: null as string | null,
})
export const all = { depth: 0, limit: 0, pagination: false, overrideAccess: true } as const

type Mailed = { email: string; asked: string; token: string; code: string; mail: ParsedMail }

/** Asks for a mail, and reads it. */
export async function askOn(
  server: MailServer,
  { email = anAddress(), returnPath = '/shows/smash' } = {},
): Promise<Mailed> {
  const answer = await askForMail({ input: { email, returnPath }, client: aClient() })
  if ('wrong' in answer) throw new Error(answer.wrong)
  await answer.done
  const own = server.mails.filter(({ to }) =>
    [to ?? []].flat().some(({ text }) => text === answer.asked.email),
  )
  const mail = own.at(-1)
  if (!mail) throw new Error('There is no mail.')
  const token = /\/sign-in\/link\?token=([\w-]+)/.exec(mail.text ?? '')?.[1] ?? ''
  const code = /\b(\d{6})\b/.exec(mail.text ?? '')?.[1] ?? ''
  return { email: answer.asked.email, asked: answer.asked.browser, token, code, mail }
}

/** The session of a sign-in that went well. */
export function sessionOf(answer: { wrong: string } | { session: string }): string {
  if ('wrong' in answer) throw new Error(`wrong: ${answer.wrong}`)
  return answer.session
}

export async function tokensOf(payload: Payload, email: string): Promise<ReaderToken[]> {
  return (await payload.find({ collection: 'reader-tokens', where: { email: { equals: email } }, ...all }))
    .docs
}

/** A code that is not this one. */
export const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')
