import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { afterCommit, afterRollback } from '#cms/database/index.ts'
import { demandRoom } from '#cms/media/demand-room.ts'
import { forgetFiles, type Interrupted, noteFiles, putBack, removeAdded } from '#cms/media/interrupted.ts'
import { refuseField } from '#cms/publishing/refuse.ts'
import { failPoint } from '#fail-point'

/** Before a file is replaced: Payload removes the old one first, also where the new one is then refused. */
const beforeOperation: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' || !req.file) return args
  const { id } = args as { id?: string }
  if (id === undefined) {
    throw refuseField({ collection: 'media', path: 'file', message: 'One image at a time, please.' })
  }
  await keepOld({ req, id: String(id) })
  return args
}

const beforeDelete: CollectionBeforeDeleteHook = async ({ id, req }) => await keepOld({ req, id: String(id) })

/** The last hook before Payload writes a new file, which goes with its record where that is not stored. */
const beforeValidate: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (req.file) await demandRoom(req.file.size)
  const added = data?.filename
  if (req.file && added && added !== originalDoc?.filename)
    await follow({ req, change: { id: null, old: null, added } })
  return data
}

const afterChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (req.file) await failPoint('file-stored')
  return doc
}

/** Leaves on disk exactly the files whose records are stored, also where the process is killed: see `sweepFiles`. */
export const keepFiles = { beforeOperation, beforeDelete, beforeValidate, afterChange }

async function keepOld({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  const stored = await req.payload.findByID({
    collection: 'media',
    id,
    select: { filename: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!stored) return
  await follow({ req, change: { id, old: stored.filename ?? null, added: null } })
  await failPoint('file-kept')
}

async function follow({
  req,
  change,
}: {
  req: PayloadRequest
  change: Omit<Interrupted, 'holder'>
}): Promise<void> {
  const noted = await noteFiles(change)
  await afterCommit(req, () => forgetFiles(noted))
  await afterRollback(req, async (how) => {
    await putBack(noted)
    // Where nobody knows whether it was stored, the next start sees.
    if (how === 'unknown') return
    await removeAdded(noted)
    await forgetFiles({ ...noted, id: null })
  })
}
