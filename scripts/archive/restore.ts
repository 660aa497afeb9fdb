import { type FileHandle, open, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { holdsRecords, judgeSchema, openScratch, requireUnused, type Scratch } from '#cms/database/backup.ts'
import { workNames } from '#cms/media/unfinished-restore.ts'
import { failPoint } from '#fail-point'
import type { Publication } from './backup.ts'
import { fill } from './fill.ts'
import { ArchiveError, type Manifest } from './format.ts'
import { filesIn, swapFolder } from './media.ts'
import type { Progress } from './progress.ts'
import { checkArchive } from './read-archive.ts'
import { withWorkFolder } from './work-folder.ts'

export type Opened = {
  handle: FileHandle
  manifest: Manifest
  scratch: Scratch
  folder: string
}

export type Restoring = { file: string; publication: Publication; signal: AbortSignal; progress: Progress }

/** What is made of the records and files; nothing of it holds for other ones. */
const derived = ['cache', 'renditions', 'avif-wanted', 'media-kept']

/**
 * Puts what an archive holds into the place of the publication. What was there stays as it was until all of it is
 * written and checked. Answers what was restored, and how many references led to nothing and were let go.
 */
export async function restore({
  file,
  publication,
  isReplacing,
  signal,
  progress,
}: Restoring & { isReplacing: boolean }): Promise<{ manifest: Manifest; released: number }> {
  return await withArchive({ file, publication, signal }, async ({ handle, manifest, folder }) => {
    if (!isReplacing) await requireEmpty({ publication, folder })
    await requireUnused(publication)
    return await withScratch({ publication, folder }, async (scratch) => {
      const media = path.join(folder, 'media')
      await fill({ handle, manifest, scratch, media, signal, progress })
      const released = await scratch.finish()
      await failPoint('restore-written')
      signal.throwIfAborted()
      await putInPlace({ scratch, folder, varDir: publication.varDir })
      return { manifest, released }
    })
  })
}

/** Opens an archive that is whole and that this version can read. */
export async function withArchive<Result>(
  { file, publication, signal }: Omit<Restoring, 'progress'>,
  work: (opened: Omit<Opened, 'scratch'>) => Promise<Result>,
): Promise<Result> {
  const handle = await open(file)
  try {
    const manifest = await checkArchive({ handle, signal })
    requireKnownSchema(manifest)
    return await withWorkFolder(
      publication.varDir,
      async (folder) => await work({ handle, manifest, folder }),
    )
  } finally {
    await handle.close()
  }
}

/** Opens an empty database beside that of the publication; what is not put into place goes. */
export async function withScratch<Result>(
  { publication, folder }: { publication: Publication; folder: string },
  work: (scratch: Scratch) => Promise<Result>,
): Promise<Result> {
  const scratch = await openScratch({ ...publication, folder })
  try {
    return await work(scratch)
  } finally {
    await scratch.discard()
  }
}

// Killed before the database is in place, it is undone by whoever starts next: see `undoRestores`.
async function putInPlace(input: { scratch: Scratch; folder: string; varDir: string }): Promise<void> {
  const { scratch, folder, varDir } = input
  const undecided = path.join(folder, workNames.undecided)
  if (scratch.database === 'mongo') await writeFile(undecided, '')
  const swapped = await swapFolder({
    folder: path.resolve(varDir, 'media'),
    by: path.join(folder, 'media'),
    aside: path.join(folder, workNames.aside),
  })
  await failPoint('restore-swapped')
  try {
    await rm(undecided, { force: true })
    await scratch.putInPlace()
  } catch (error) {
    await swapped.undo()
    throw error
  }
  for (const name of derived) await rm(path.resolve(varDir, name), { recursive: true, force: true })
  await swapped.done()
}

async function requireEmpty({ publication, folder }: { publication: Publication; folder: string }) {
  const isEmpty =
    !(await holdsRecords({ ...publication, folder })) &&
    (await filesIn(path.resolve(publication.varDir, 'media'))).length === 0
  if (isEmpty) return
  throw new ArchiveError(
    'There are records or media files already. To have the archive in their place, and lose them: --replace',
  )
}

function requireKnownSchema({ schema, product }: Manifest): void {
  const fit = judgeSchema(schema)
  if (fit === 'fits') return
  throw new ArchiveError(
    fit === 'unknown'
      ? 'The archive was made by a newer version of Previously. Use that version.'
      : `The archive is of an older version (${product}, ${schema.sqlite}), and what its records say has changed ` +
          'since. Restore it with that version, and then run `npm run migrate` with this one.',
  )
}
