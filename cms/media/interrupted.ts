import { randomUUID } from 'node:crypto'
import { access, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isRunning, thisHolder } from '#cms/lease/holder.ts'
import { env } from '#env'
import { failPoint } from '#fail-point'

/**
 * What a change does to the files of an image, noted on disk before it does it and until the database has answered: its
 * old file under a second name, the name of its new one. `id` is the image's, where it has been stored before.
 */
export type Interrupted = { holder: string; id: string | null; old: string | null; added: string | null }

/** A note and the folder that it is in. */
export type Noted = Interrupted & { folder: string }

const root = () => path.resolve(env.VAR_DIR, 'media-kept')
const mediaFile = (name: string) => path.resolve(env.VAR_DIR, 'media', path.basename(name))

/** Notes what is about to happen to files. */
export async function noteFiles(given: Omit<Interrupted, 'holder'>): Promise<Noted> {
  const folder = path.join(root(), randomUUID())
  const note: Interrupted = { holder: thisHolder(), ...given }
  await writeNote({ folder, note })
  // Where the file is gone already, or the disk knows no second names, there is nothing to put back.
  if (note.old) await link(mediaFile(note.old), keptFile({ folder, old: note.old })).catch(() => undefined)
  return { ...note, folder }
}

async function writeNote({ folder, note }: { folder: string; note: Interrupted }): Promise<void> {
  try {
    await mkdir(path.join(folder, 'old'), { recursive: true })
    await writeFile(path.join(folder, 'note.json'), JSON.stringify(note))
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** After the change was stored: what was kept or made of the old file goes. */
export async function forgetFiles({ folder, id }: Noted): Promise<void> {
  if (id) {
    await failPoint('file-replaced')
    await rm(path.resolve(env.VAR_DIR, 'renditions', path.basename(id)), { recursive: true, force: true })
  }
  await rm(folder, { recursive: true, force: true })
}

/** Where the change was not stored: the old file is there again. */
export async function putBack({ folder, old }: Noted): Promise<void> {
  if (!old || (await isThere(mediaFile(old)))) return
  await rename(keptFile({ folder, old }), mediaFile(old)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

/** Where the change was not stored: the new file goes. */
export async function removeAdded({ added }: Noted): Promise<void> {
  if (added) await rm(mediaFile(added), { force: true })
}

/** The notes of processes that have ended. */
export async function leftNotes(): Promise<Noted[]> {
  const names = await readdir(root()).catch(() => [])
  const notes = await Promise.all(names.map((name) => readNote(path.join(root(), name))))
  return notes.filter((note) => note !== null).filter(({ holder }) => !isRunning(holder))
}

async function readNote(folder: string): Promise<Noted | null> {
  try {
    const note = JSON.parse(await readFile(path.join(folder, 'note.json'), 'utf8')) as Interrupted
    return { ...note, folder }
  } catch {
    // Nothing happens to a file before its note is whole.
    const isOld = (await stat(folder)).mtimeMs < performance.timeOrigin
    return isOld ? { holder: '', id: null, old: null, added: null, folder } : null
  }
}

function keptFile({ folder, old }: { folder: string; old: string }): string {
  return path.join(folder, 'old', path.basename(old))
}

async function isThere(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  )
}
