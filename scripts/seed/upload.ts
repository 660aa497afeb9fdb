import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { env } from '#env'
import { render } from '#scripts/seed/draw/render.ts'

/** The names of files that a transaction has stored beside the database, which its rollback does not know. */
export type UploadedFiles = string[]

/** Stores a drawing as an image of the publication and gives its id. */
export async function uploadDrawing({
  req,
  files,
  name,
  svg,
  alt,
}: {
  req: PayloadRequest
  files: UploadedFiles
  name: string
  svg: string
  alt: string
}): Promise<string> {
  const { id, filename } = await req.payload.create({
    collection: 'media',
    data: { alt, credit: 'Drawn by our script' },
    file: await render({ name, svg }),
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (filename) files.push(filename)
  return id
}

/** Removes the files of a transaction that was rolled back. */
export async function removeUploads(files: UploadedFiles): Promise<void> {
  for (const name of files.splice(0)) {
    await rm(path.resolve(env.VAR_DIR, 'media', path.basename(name)), { force: true })
  }
}
