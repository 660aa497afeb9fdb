import { constants } from 'node:fs'
import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

export type MediaFile = { name: string; path: string; size: number }

/**
 * Holds every file of a folder under a second name, so that one which is deleted or replaced in the meantime can still
 * be read. Payload writes no file anew in place.
 */
export async function holdFiles({ from, to }: { from: string; to: string }): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const name of await filesIn(from)) {
    await hold(path.join(from, name), path.join(to, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
}

/** The file that a record speaks of, among those held before and after the record was read. */
export async function heldFile(input: {
  name: string
  size: number | null
  folders: string[]
}): Promise<MediaFile | null> {
  const { name, size, folders } = input
  const found: MediaFile[] = []
  for (const folder of folders) {
    const file = path.join(folder, path.basename(name))
    const held = await stat(file).catch(() => null)
    if (held) found.push({ name: path.basename(name), path: file, size: held.size })
  }
  return found.find((file) => file.size === size) ?? found[0] ?? null
}

/** Puts a folder into the place of another, which is put aside. `undo` has the other back, `done` removes it. */
export async function swapFolder({ folder, by, aside: old }: { folder: string; by: string; aside: string }) {
  const isThere = await rename(folder, old).then(
    () => true,
    async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      // For whoever finds it after a crash: there was nothing.
      await mkdir(old, { recursive: true })
      return false
    },
  )
  const undo = async () => {
    await rm(folder, { recursive: true, force: true })
    if (isThere) await rename(old, folder)
  }
  try {
    await rename(by, folder)
  } catch (error) {
    await undo()
    throw error
  }
  return { undo, done: async () => await rm(old, { recursive: true, force: true }) }
}

export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

async function hold(from: string, to: string): Promise<void> {
  await link(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (!linkless.has(String(error.code))) throw error
    await copyFile(from, to, constants.COPYFILE_FICLONE)
  })
}

// File systems without hard links.
const linkless = new Set(['EMLINK', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EXDEV'])
