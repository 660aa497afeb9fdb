import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { refuse, refuseField } from '#cms/publishing/refuse.ts'
import type { User as UserDoc } from '#types'

/** Accounts are changed one at a time: who may do what to whom is decided by the account. */
export const refuseBulk: CollectionBeforeOperationHook = ({ args, operation }) => {
  const isWrite = operation === 'update' || operation === 'delete'
  if (isWrite && (args as { id?: string }).id === undefined)
    throw refuse({ status: 400, message: 'Accounts are changed one at a time.' })
  return args
}

/** Nobody changes their own role, and the last admin stays one. */
export const guardRole: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const before = originalDoc as UserDoc | undefined
  if (operation !== 'update' || !before || data.role === undefined || data.role === before.role) return data
  if (req.user?.collection === 'users' && req.user.id === before.id)
    throw refuseField({ collection: 'users', path: 'role', message: 'Nobody changes their own role.' })
  if (before.role === 'admin') await keepAnAdmin({ req, without: before.id })
  return data
}

/** The last admin cannot be deleted. */
export const guardLastAdmin: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { id: { equals: id } }
  const user = await req.payload.db.findOne<UserDoc>({ collection: 'users', where, req })
  if (user?.role === 'admin') await keepAnAdmin({ req, without: user.id })
}

/**
 * Demands another admin and writes to that account, so that of two admins who take each other's role at the same
 * moment one meets the other's change.
 */
async function keepAnAdmin({ req, without }: { req: PayloadRequest; without: string }): Promise<void> {
  const other = await req.payload.db.updateOne({
    collection: 'users',
    where: { and: [{ role: { equals: 'admin' } }, { id: { not_equals: without } }] },
    data: { updatedAt: new Date().toISOString() },
    req,
  })
  if (other) return
  throw refuse({ status: 409, message: 'This is the last admin. Make another one first.' })
}
