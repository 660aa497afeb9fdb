import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Server } from '#tests/e2e/support/server.ts'
import { simpleParser } from '#tests/integration/support/mail-packages.ts'

/** The subjects of the mails to somebody that lie in a server's outbox, in the order of the alphabet. */
export async function subjectsTo(server: Server, address: string): Promise<string[]> {
  return (await mailsOf(server)).filter(({ to }) => to === address).map(({ subject }) => subject)
}

/** The words of the mail with a subject to somebody; empty where there is none. */
export async function mailTo(
  server: Server,
  { to, subject }: { to: string; subject: string },
): Promise<string> {
  return (await mailsOf(server)).find((mail) => mail.to === to && mail.subject === subject)?.words ?? ''
}

async function mailsOf(server: Server) {
  const folder = join(String(server.env.VAR_DIR), 'outbox')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'))
  const mails = await Promise.all(
    names.map(async (name) => await simpleParser(await readFile(join(folder, name)))),
  )
  const told = mails.map(({ subject = '', text = '', to }) => {
    return { to: [to ?? []].flat()[0]?.text ?? '', subject, words: text }
  })
  return told.sort((one, other) => (one.subject < other.subject ? -1 : 1))
}
