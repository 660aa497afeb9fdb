import { statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'

const gigabyte = 2 ** 30
const inMemory = '/dev/shm'

/**
 * Where tests keep their databases: in memory where there is plenty, for a disk makes every commit wait, and
 * otherwise where temporary files are kept.
 */
export function quickFolder() {
  return freemem() > 8 * gigabyte && freeSpace(inMemory) > 4 * gigabyte ? inMemory : tmpdir()
}

function freeSpace(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return 0
  }
}
