import { statfs } from 'node:fs/promises'
import { diskFullWords } from '#cms/http/disk-full.ts'
import { refuse } from '#cms/publishing/refuse.ts'
import { env } from '#env'

/** For the note of what happens to the file, in bytes. */
const spare = 64 * 1024

/** Refuses a file that the disk has no room for: Payload would say no more than that there was a problem with it. */
export async function demandRoom(bytes: number): Promise<void> {
  const disk = await statfs(env.VAR_DIR).catch(() => null)
  // Some file systems do not know.
  if (!disk || disk.blocks === 0) return
  if (disk.bavail * disk.bsize < bytes + spare) throw refuse({ status: 507, message: diskFullWords })
}
