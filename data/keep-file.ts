import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Keeps bytes in a file, whole or not at all: a disk that takes nothing is no reason not to answer with them. */
export async function keepFile({ file, bytes }: { file: string; bytes: Uint8Array | string }): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(temporary, bytes)
    await rename(temporary, file)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}
