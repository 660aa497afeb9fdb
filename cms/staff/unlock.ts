import { addDataAndFileToRequest, type Endpoint, Forbidden } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { recordAct } from '#cms/audit/record-act.ts'
import { inRequestTransaction } from '#cms/publishing/transaction.ts'
import { may } from '#core/roles.ts'
import type { User as UserDoc } from '#types'
import { findByEmail } from './find-by-email.ts'

/** `POST /api/users/unlock` in place of Payload's: opens a locked account and notes who did, or does neither. */
export const unlock: Endpoint = {
  path: '/unlock',
  method: 'post',
  handler: async (req) => {
    if (!may({ role: roleOf(req), action: 'update', on: 'users' })) throw new Forbidden(req.t)
    await addDataAndFileToRequest(req)
    await inRequestTransaction(req, async () => {
      const user: UserDoc | null = await findByEmail({
        req,
        email: (req.data as { email?: unknown } | undefined)?.email,
      })
      if (!user) throw new Forbidden(req.t)
      const data = { loginAttempts: 0, lockUntil: null }
      await req.payload.db.updateOne({ collection: 'users', id: user.id, data, req })
      await recordAct({ req, act: { action: 'unlock', collection: 'users', id: user.id, title: user.name } })
    })
    return Response.json({ message: 'Unlocked.' })
  },
}
