import type { CollectionBeforeOperationHook } from 'payload'
import { Forbidden } from 'payload'
import { roleOf } from './staff.ts'

/** Strangers learn nothing from how a write fails: they are turned away before anything is read. */
export const refuseStrangers: CollectionBeforeOperationHook = ({ args, overrideAccess, req }) => {
  if (overrideAccess !== true && roleOf(req) === null) throw new Forbidden(req.t)
  return args
}
