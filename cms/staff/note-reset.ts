import type { CollectionBeforeOperationHook } from 'payload'
import { recordAct } from '#cms/audit/record-act.ts'
import { findByToken } from './tokens.ts'

/** Notes that somebody sets the password of their account by a link, in the transaction that sets it. */
export const noteReset: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword') return args
  const { token } = (args as { data?: { token?: unknown } }).data ?? {}
  const user = await findByToken({ req, token })
  if (!user) return args
  const isInvited = Boolean(user.invitation) && user.invitation !== 'accepted'
  if (isInvited)
    await req.payload.db.updateOne({
      collection: 'users',
      id: user.id,
      data: { invitation: 'accepted', invitationProblem: null },
      req,
    })
  await recordAct({
    req,
    actor: user,
    act: {
      action: isInvited ? 'accept' : 'reset',
      collection: 'users',
      id: user.id,
      title: user.name,
    },
  })
  return args
}
