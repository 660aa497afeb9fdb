import type { AddressInfo } from 'node:net'
import type { ParsedMail } from 'mailparser'
import { SMTPServer, simpleParser } from '#tests/integration/support/mail-packages.ts'

/** What the server does with a mail: take it, turn its recipient away, or never say a word. */
type Manner = 'takes' | 'refuses' | 'hangs'

export type MailServer = { url: string; mails: ParsedMail[]; manner: Manner; close: () => Promise<void> }

/** A mail server on loopback that keeps what it is sent; on a port of its own unless one is given. */
export async function startMailServer({
  port = 0,
  manner = 'takes',
}: {
  port?: number
  manner?: Manner
} = {}): Promise<MailServer> {
  const state: MailServer = { url: '', mails: [], manner, close: async () => undefined }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onConnect: (_session, done) => {
      if (state.manner !== 'hangs') done()
    },
    onRcptTo: (_address, _session, done) => {
      done(state.manner === 'refuses' ? new Error('No such mailbox here') : null)
    },
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        state.mails.push(mail)
        done()
      }, done)
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  state.close = () => new Promise((resolve) => server.close(() => resolve()))
  state.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return state
}
