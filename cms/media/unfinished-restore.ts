import { existsSync } from 'node:fs'
import { readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { answersSignals } from '#cms/lease/processes.ts'

/** What a restore calls things in its work folder, by which a later process knows how far it came. */
export const workNames = { aside: 'media-old', database: 'restored.db', undecided: 'undecided' } as const

export function workRoot(varDir: string): string {
  return path.resolve(varDir, 'archive-work')
}

/** The work folders of commands that were killed. */
export async function abandonedWork(varDir: string): Promise<string[]> {
  const root = workRoot(varDir)
  const names = await readdir(root).catch(() => [])
  const isAbandoned = (pid: number) => pid === process.pid || !answersSignals(pid)
  return names.filter((name) => isAbandoned(Number.parseInt(name, 10))).map((name) => path.join(root, name))
}

/**
 * Puts the images back that a restore had put aside when it was killed before the database came into place: an SQLite
 * file lies in the work folder until then, on MongoDB a note does.
 */
export async function undoRestores(varDir: string): Promise<void> {
  for (const folder of await abandonedWork(varDir)) {
    const has = (name: string) => existsSync(path.join(folder, name))
    if (!has(workNames.aside) || !(has(workNames.database) || has(workNames.undecided))) continue
    const media = path.resolve(varDir, 'media')
    await rename(media, path.join(folder, `media-${Date.now()}`)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
    await rename(path.join(folder, workNames.aside), media)
  }
}
