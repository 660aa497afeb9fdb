import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { recordAct } from '#cms/audit/record-act.ts'
import { refuse } from '#cms/publishing/refuse.ts'
import { inRequestTransaction } from '#cms/publishing/transaction.ts'
import { may } from '#core/roles.ts'
import type { User as UserDoc } from '#types'
import { inviterOf, newInvitation, sendInvitation } from './invitation.ts'

/** `POST /api/users/:id/invite`: sends the invitation again, with a new link; the old one holds no longer. */
export const invite: Endpoint = {
  path: '/:id/invite',
  method: 'post',
  handler: async (req) => {
    if (!may({ role: roleOf(req), action: 'create', on: 'users' })) throw new Forbidden(req.t)
    const id = String(req.routeParams?.id)
    const user = await inRequestTransaction(req, () => renewInvitation({ req, id }))
    const delivery = await sendInvitation({ payload: req.payload, id, inviter: inviterOf(req) })
    const message = delivery.sent
      ? `The invitation was sent to ${user.email}.`
      : `The invitation was not sent. ${delivery.problem}`
    return Response.json({ ...delivery, message })
  },
}

async function renewInvitation({ req, id }: { req: PayloadRequest; id: string }): Promise<UserDoc> {
  const where = { id: { equals: id } }
  const user = await req.payload.db.findOne<UserDoc>({ collection: 'users', where, req })
  if (!user) throw refuse({ status: 404, message: 'There is no such account.' })
  if (!user.invitation || user.invitation === 'accepted')
    throw refuse({ status: 409, message: `${user.name} has a password already; no invitation is needed.` })
  await req.payload.db.updateOne({ collection: 'users', id, data: newInvitation(), req })
  await recordAct({
    req,
    act: { action: 'invite', collection: 'users', id, title: user.name, detail: 'again' },
  })
  return user
}
