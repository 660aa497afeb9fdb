import { randomUUID } from 'node:crypto'
import type { TextField } from 'payload'
import { systemOnly } from '#cms/access/staff.ts'

/** An id of one form on both databases, made by us, which no client can choose. */
export const recordId: TextField = {
  name: 'id',
  type: 'text',
  required: true,
  access: systemOnly,
  admin: { disabled: true, disableListFilter: true },
  defaultValue: () => randomUUID(),
  hooks: { beforeDuplicate: [() => randomUUID()] },
}
