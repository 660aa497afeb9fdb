import type { Payload } from 'payload'
import { recordAct } from '#cms/audit/record-act.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import type { User as UserDoc } from '#types'

/** Notes, once for each lock, that failed logins have locked an account. */
export async function noteLock({ payload, id }: { payload: Payload; id: string }): Promise<void> {
  await inTransaction(payload, async (req) => {
    const where = { id: { equals: id } }
    const user = await payload.db.findOne<UserDoc>({ collection: 'users', where, req })
    if (!user?.lockUntil || new Date(user.lockUntil) < new Date()) return
    const { lockTime } = payload.collections.users.config.auth
    const begun = new Date(new Date(user.lockUntil).getTime() - lockTime - 60_000).toISOString()
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: {
        recordId: { equals: id },
        action: { in: ['lock', 'unlock'] },
        createdAt: { greater_than: begun },
      },
      sort: '-createdAt',
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    if (docs[0]?.action === 'lock') return
    await recordAct({ req, act: { action: 'lock', collection: 'users', id, title: user.name } })
  })
}
