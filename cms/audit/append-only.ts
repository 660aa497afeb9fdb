import type { CollectionBeforeOperationHook } from 'payload'
import { refuse } from '#cms/publishing/refuse.ts'

const writes = new Set(['create', 'update', 'delete'])

/** Refuses every write by an operation, whoever it is by: lines are added past the operations, by `recordAct`. */
export const appendOnly: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (!writes.has(operation)) return args
  throw refuse({ status: 403, message: 'The audit log is written by the system and never changed.' })
}
