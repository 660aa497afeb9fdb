import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { abandonedWork, undoRestores, workRoot } from '#cms/media/unfinished-restore.ts'

/** Runs work with a folder for its temporary files, on the disk of `varDir`, that is gone afterwards. */
export async function withWorkFolder<Result>(
  varDir: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const root = workRoot(varDir)
  await mkdir(root, { recursive: true, mode: 0o700 })
  await removeAbandoned(varDir)
  const folder = await mkdtemp(path.join(root, `${process.pid}-`))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
    // Not while another command works beside this one.
    await rmdir(root).catch(() => undefined)
  }
}

// Those of a process that was killed.
async function removeAbandoned(varDir: string): Promise<void> {
  await undoRestores(varDir)
  for (const folder of await abandonedWork(varDir)) await rm(folder, { recursive: true, force: true })
}
