import type { Payload } from 'payload'
import { everybody, mayTake } from '#acts/limits.ts'
import { transact } from '#acts/transact.ts'
import { now } from '#clock'
import { signInMail } from '#core/email/sign-in.ts'
import { mailboxOf, readAddress } from '#core/reader/address.ts'
import { safeReturnPath } from '#core/reader/return-path.ts'
import { getDatabase } from '#data/database.ts'
import { env } from '#env'
import { codeHash, linkHash, minutes, newCode, newToken, tokenHash } from './secrets.ts'

export type AskInput = { email: string; returnPath: string }

/** The address as it was read, and what only the browser that asked is given. */
export type Asked = { email: string; browser: string }

/**
 * Has a mail sent by which somebody may sign in. The answer comes before anything is looked up or sent, and says
 * nothing of whether there is such a reader: it is `address` for what is no address, `often` where one client asks
 * too often. `done` is for tests: it ends when the mail has been handed over, or was held back.
 */
export async function askForMail({
  input,
  client,
}: {
  input: AskInput
  client: string | null
}): Promise<{ wrong: 'address' | 'often' } | { asked: Asked; done: Promise<void> }> {
  const email = readAddress(input.email)
  if (email === null) return { wrong: 'address' }
  const by = client ?? everybody
  if (!((await mayTake('asksPerHour', by)) && (await mayTake('asksPerDay', by)))) return { wrong: 'often' }
  const asked = { email, browser: newToken() }
  const done = Promise.withResolvers<void>()
  setImmediate(() => {
    writeAndSend({ asked, returnPath: safeReturnPath(input.returnPath) }).then(done.resolve, done.reject)
  })
  const payload = await getDatabase()
  // Whatever else is in the error names whom the mail was for.
  done.promise.catch(({ code, name }: { code?: unknown; name?: unknown }) => {
    payload.logger.error(`A mail to sign in could not be sent: ${String(code ?? name)}`)
  })
  return { asked, done: done.promise }
}

type Ask = { asked: Asked; returnPath: string }

async function writeAndSend({ asked, returnPath }: Ask): Promise<void> {
  const { email } = asked
  const mailbox = mailboxOf(email)
  const may =
    (await mayTake('mailsPerHour', mailbox)) &&
    (await mayTake('mailsPerDay', mailbox)) &&
    (await mayTake('mailsInAll', everybody))
  if (!may) return
  const [token, code] = [newToken(), newCode()]
  await transact(async (req) => {
    await req.payload.create({
      collection: 'reader-tokens',
      data: {
        email,
        returnPath,
        tokenHash: linkHash(token),
        codeHash: codeHash({ ...asked, code }),
        browserHash: tokenHash(asked.browser),
        expiresAt: new Date(now().getTime() + minutes * 60 * 1000).toISOString(),
        tries: 0,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
  })
  await send({ payload: await getDatabase(), email, token, code })
}

type Send = { payload: Payload; email: string; token: string; code: string }

async function send({ payload, email, token, code }: Send): Promise<void> {
  const site = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })
  const link = `${env.SITE_URL}/sign-in/link?token=${token}`
  await payload.sendEmail({ to: email, ...signInMail({ site: site.name, link, code, minutes }) })
}
