import { randomUUID } from 'node:crypto'
import { access, link, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { afterCommit, afterRollback } from '#cms/database/index.ts'
import { refuseField } from '#cms/publishing/refuse.ts'
import { env } from '#env'

const mediaFile = (name: string) => path.resolve(env.VAR_DIR, 'media', path.basename(name))

/** Before a file is replaced: Payload removes the old one first, also where the new one is then refused. */
const beforeOperation: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' || !req.file) return args
  const { id } = args as { id?: string }
  if (id === undefined) {
    throw refuseField({ collection: 'media', path: 'file', message: 'One image at a time, please.' })
  }
  await keep({ req, id: String(id) })
  return args
}

const beforeDelete: CollectionBeforeDeleteHook = async ({ id, req }) => await keep({ req, id: String(id) })

/** A new file is on disk before its record is stored, and goes with it where that fails. */
const beforeChange: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { filename } = data
  if (!req.file || !filename || filename === originalDoc?.filename) return data
  await afterRollback(req, async (how) => {
    if (how === 'rolled back') await rm(mediaFile(filename), { force: true })
  })
  return data
}

/** Leaves on disk exactly the files whose records are stored. */
export const keepFiles = { beforeOperation, beforeDelete, beforeChange }

async function keep({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  const stored = await req.payload.findByID({
    collection: 'media',
    id,
    select: { filename: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!stored?.filename) return
  const file = mediaFile(stored.filename)
  const kept = path.resolve(env.VAR_DIR, 'media-kept', randomUUID())
  await mkdir(path.dirname(kept), { recursive: true })
  const isKept = await link(file, kept).then(
    () => true,
    () => false,
  )
  if (!isKept) return
  await afterCommit(req, () => rm(kept, { force: true }))
  await afterRollback(req, async () => {
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    await (isThere ? rm(kept, { force: true }) : rename(kept, file))
  })
}
