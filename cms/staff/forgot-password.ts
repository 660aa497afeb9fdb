import { addDataAndFileToRequest, type Endpoint, type Payload, type PayloadRequest } from 'payload'
import { recordAct } from '#cms/audit/record-act.ts'
import { deliver } from '#cms/mail/deliver.ts'
import { refuseField } from '#cms/publishing/refuse.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { newPasswordMail } from '#core/email/new-password.ts'
import type { User as UserDoc } from '#types'
import { linkOf, newToken, type Token } from './tokens.ts'

const minutes = 60
const interval = 60 * 1000

/**
 * `POST /api/users/forgot-password` in place of Payload's, which sends the mail inside its transaction. The answer
 * comes before anything is looked up: it says nothing of whether there is such an account, nor does its time.
 */
export const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const email = (req.data as { email?: unknown } | undefined)?.email
    if (typeof email !== 'string' || email.trim() === '')
      throw refuseField({ collection: 'users', path: 'email', message: 'An e-mail address is needed.' })
    const { payload } = req
    setImmediate(() => {
      sendLink({ payload, email: email.trim().toLowerCase() }).catch((err) => {
        payload.logger.error({ err, msg: 'A link for a new password could not be sent' })
      })
    })
    return Response.json({ message: 'If there is such an account, a mail is on its way.' })
  },
}

async function sendLink({ payload, email }: { payload: Payload; email: string }): Promise<void> {
  if (!(await mayAsk({ payload, email }))) return
  const token = newToken(minutes * 60 * 1000)
  const user = await inTransaction(payload, async (req) => {
    const asked = await ask({ payload, req, email, token })
    if (asked)
      await recordAct({
        req,
        act: { action: 'ask-reset', collection: 'users', id: asked.id, title: asked.name },
      })
    return asked
  })
  if (!user) return
  const site = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })
  const link = linkOf(token.resetPasswordToken)
  const mail = newPasswordMail({ site: site.name, name: user.name, link, minutes })
  const { sent } = await deliver({ payload, to: user.email, mail })
  if (!sent) await allowAgain({ payload, user })
}

// Who asks for nobody, or for somebody who is invited, takes no turn at writing and ends no invitation.
async function mayAsk({ payload, email }: { payload: Payload; email: string }): Promise<boolean> {
  const user = await payload.db.findOne<UserDoc>({ collection: 'users', where: { email: { equals: email } } })
  if (!user || (user.invitation && user.invitation !== 'accepted')) return false
  const { resetPasswordRequestedAt: at } = user as UserDoc & { resetPasswordRequestedAt?: string | null }
  return !at || new Date(at).getTime() <= Date.now() - interval
}

type Ask = { payload: Payload; req: PayloadRequest; email: string; token: Token }

// One mail a minute: the condition and the write are one statement.
async function ask({ payload, req, email, token }: Ask): Promise<UserDoc | null> {
  const earlier = new Date(Date.now() - interval).toISOString()
  const asked: unknown = await payload.db.updateOne({
    collection: 'users',
    where: {
      and: [
        { email: { equals: email } },
        {
          or: [
            { resetPasswordRequestedAt: { exists: false } },
            { resetPasswordRequestedAt: { equals: null } },
            { resetPasswordRequestedAt: { less_than_equal: earlier } },
          ],
        },
      ],
    },
    data: { ...token, resetPasswordRequestedAt: new Date().toISOString() },
    req,
  })
  return asked as UserDoc | null
}

async function allowAgain({ payload, user }: { payload: Payload; user: UserDoc }): Promise<void> {
  await inTransaction(payload, async (req) => {
    await payload.db.updateOne({
      collection: 'users',
      id: user.id,
      data: { resetPasswordRequestedAt: null },
      req,
    })
  })
}
