import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { env } from '#env'
import { forgetFiles, leftNotes, type Noted, putBack, removeAdded } from './interrupted.ts'

/**
 * Once, at the start of the web process: files that a crash left between two states of an image are brought in line with
 * the records. Only what has a note of a process that has ended is touched.
 */
export async function sweepFiles(payload: Payload): Promise<void> {
  const notes = await leftNotes()
  if (notes.length === 0) return
  const named = await namedFiles({ payload, notes })
  for (const note of notes) {
    if (note.old && named.has(note.old)) await putBack(note)
    if (note.added && !named.has(note.added)) await removeAdded(note)
    await forgetFiles(note)
  }
  payload.logger.info(`Put right the files of images that a crash had interrupted: ${notes.length}`)
}

async function namedFiles({
  payload,
  notes,
}: {
  payload: Payload
  notes: readonly Noted[]
}): Promise<Set<string>> {
  const names = notes.flatMap(({ old, added }) => [old, added]).filter((name) => name !== null)
  const { docs } = await payload.find({
    collection: 'media',
    where: { filename: { in: names } },
    select: { filename: true },
    ...{ depth: 0, limit: 0, pagination: false, overrideAccess: true },
  })
  return new Set(docs.flatMap(({ filename }) => filename ?? []))
}

/** Removes files that were being written under another name when their process was killed. */
export async function sweepTemporary(): Promise<void> {
  for (const [folder, ending] of [
    ['renditions', '.tmp'],
    ['avif-wanted', '.tmp'],
    ['outbox', '.part'],
  ] as const) {
    const root = path.resolve(env.VAR_DIR, folder)
    const names = await readdir(root, { recursive: true }).catch(() => [])
    for (const name of names.filter((one) => one.endsWith(ending))) {
      const file = path.join(root, name)
      const found = await stat(file).catch(() => null)
      if (found && found.mtimeMs < performance.timeOrigin) await rm(file, { force: true })
    }
  }
}
