import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ParsedMail } from 'mailparser'
import { env } from '#env'
import { simpleParser } from '#tests/integration/support/mail-packages.ts'

const folder = path.join(env.VAR_DIR, 'outbox')

/** The mails to somebody that lie in the outbox, oldest first. */
export async function mailsTo(address: string): Promise<ParsedMail[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'))
  const mails = await Promise.all(
    names.map(async (name) => simpleParser(await readFile(path.join(folder, name)))),
  )
  return mails
    .filter(({ to }) => [to ?? []].flat().some(({ text }) => text === address))
    .sort((one, other) => Number(one.date) - Number(other.date))
}

/** Waits for a mail to somebody, sent after the answer to whoever asked for it. */
export async function mailTo(address: string): Promise<ParsedMail> {
  for (let tries = 0; tries < 100; tries += 1) {
    const mail = (await mailsTo(address)).at(-1)
    if (mail) return mail
    await wait(50)
  }
  throw new Error(`There is no mail to ${address}`)
}

/** The secret in the link of a mail. */
export function tokenIn(mail: ParsedMail): string {
  return /\/admin\/reset\/([0-9a-f]+)/.exec(mail.text ?? '')?.[1] ?? ''
}
