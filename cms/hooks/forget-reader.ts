import type { CollectionAfterDeleteHook } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { recordAct } from '#cms/audit/record-act.ts'
import type { Reader } from '#types'

const theirOwn = [
  'reader-accounts',
  'reader-sessions',
  'reader-places',
  'reader-follows',
  'reader-readings',
  'reader-tokens',
] as const

/** Takes everything of a deleted reader with it, and mails that would let them in again. */
export const forgetReader: CollectionAfterDeleteHook<Reader> = async ({ doc, req }) => {
  const { db } = req.payload
  const theirs = { readerId: { equals: doc.id } }
  for (const collection of theirOwn) await db.deleteMany({ collection, where: theirs, req })
  if (doc.email)
    await db.deleteMany({ collection: 'reader-tokens', where: { email: { equals: doc.email } }, req })
}

/** That somebody of the staff has deleted a reader is told; who the reader was is not. */
export const noteDeletedReader: CollectionAfterDeleteHook<Reader> = async ({ doc, req }) => {
  if (roleOf(req) === null) return
  await recordAct({ req, act: { action: 'delete', collection: 'readers', id: doc.id, title: 'A reader' } })
}
