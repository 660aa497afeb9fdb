import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter } from 'payload'
import { env } from '#env'

type Sender = { defaultFromAddress: string; defaultFromName: string }

const folder = path.resolve(env.VAR_DIR, 'outbox')

/** Writes every mail as a file that mail programs open, and says in the log where it lies. */
export async function outbox(sender: Sender): Promise<EmailAdapter> {
  const composer = await nodemailerAdapter({
    ...sender,
    skipVerify: true,
    transportOptions: { streamTransport: true, buffer: true, newline: 'unix' } as object,
  })
  return ({ payload }) => {
    const { sendEmail } = composer({ payload })
    return {
      ...sender,
      name: 'outbox',
      sendEmail: async (message) => {
        const composed = (await sendEmail(message)) as { message: Buffer }
        const file = await store(composed.message)
        payload.logger.info(`A mail lies in ${file}`)
      },
    }
  }
}

// It holds a link that lets somebody in: for nobody else's eyes, and never half there.
async function store(message: Buffer): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const stamp = new Date().toISOString().replace(/[-:.]/g, '')
  const file = path.join(folder, `${stamp}-${randomUUID().slice(0, 8)}.eml`)
  try {
    await writeFile(`${file}.part`, message, { mode: 0o600 })
    await rename(`${file}.part`, file)
    return file
  } finally {
    await rm(`${file}.part`, { force: true })
  }
}
