import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { afterCommit } from '#cms/database/index.ts'
import { env } from '#env'

const drop = async (id: string): Promise<void> => {
  await rm(path.resolve(env.VAR_DIR, 'renditions', path.basename(id)), { recursive: true, force: true })
}

const afterChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update' && req.file) await afterCommit(req, () => drop(doc.id))
  return doc
}

const afterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await afterCommit(req, () => drop(doc.id))
  return doc
}

/** Forgets the widths made of an image when its file is replaced or deleted. */
export const dropRenditions = { afterChange, afterDelete }
