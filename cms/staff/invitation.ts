import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, Payload, PayloadRequest } from 'payload'
import { afterCommit } from '#cms/database/index.ts'
import { type Delivery, deliver } from '#cms/mail/deliver.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { invitationMail } from '#core/email/invitation.ts'
import { roleNames } from '#core/roles.ts'
import type { User as UserDoc } from '#types'
import { linkOf, newToken } from './tokens.ts'

const days = 7

/** What an account carries while its owner is asked to choose a password. */
export function newInvitation() {
  return {
    ...newToken(days * 24 * 60 * 60 * 1000),
    invitation: 'sending' as const,
    invitedAt: new Date().toISOString(),
    invitationProblem: null,
  }
}

/** Invites the owner of an account that is made without a password; a password that is set ends an invitation. */
export const stampInvitation: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') return req.context.isInvitation ? { ...data, ...newInvitation() } : data
  if (!req.context.setsPassword) return data
  const invitation = originalDoc?.invitation ? 'accepted' : null
  return { ...data, invitation, resetPasswordToken: null, resetPasswordExpiration: null }
}

/** The mail goes when the account is stored, so that neither can hold up or undo the other. */
export const mailInvitation: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || !req.context.isInvitation) return doc
  await afterCommit(req, async () => {
    await sendInvitation({ payload: req.payload, id: doc.id, inviter: inviterOf(req) })
  })
  return doc
}

/** The person who invites, as the mail names them. */
export function inviterOf(req: PayloadRequest): string {
  return req.user?.collection === 'users' ? req.user.name : 'The publication'
}

/** Sends the invitation that an account carries, and notes what became of it where the panel shows it. */
export async function sendInvitation({
  payload,
  id,
  inviter,
}: {
  payload: Payload
  id: string
  inviter: string
}): Promise<Delivery> {
  const where = { id: { equals: id } }
  const user = await payload.db.findOne<UserDoc>({ collection: 'users', where })
  if (!user?.resetPasswordToken) return { sent: false, problem: 'The account is gone, or has a password.' }
  const site = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })
  const mail = invitationMail({
    site: site.name,
    name: user.name,
    inviter,
    role: roleNames[user.role].toLowerCase(),
    link: linkOf(user.resetPasswordToken),
    days,
  })
  const delivery = await deliver({ payload, to: user.email, mail })
  await noteDelivery({ payload, user, delivery })
  return delivery
}

// A newer invitation, or a password set meanwhile, has the last word.
async function noteDelivery({
  payload,
  user,
  delivery,
}: {
  payload: Payload
  user: UserDoc
  delivery: Delivery
}): Promise<void> {
  const isSame = { resetPasswordToken: { equals: user.resetPasswordToken } }
  await inTransaction(payload, async (req) => {
    await payload.db.updateOne({
      collection: 'users',
      where: { and: [{ id: { equals: user.id } }, isSame] },
      data: {
        invitation: delivery.sent ? 'sent' : 'failed',
        invitationProblem: delivery.sent ? null : delivery.problem.slice(0, 500),
      },
      req,
    })
  })
}
