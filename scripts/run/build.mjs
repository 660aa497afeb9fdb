import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { start } from './children.mjs'
import { next } from './next.mjs'

const stamp = '.next/built-from'
// What Next sends where a page fails is a page of its own, whatever stands in `app/global-error.tsx`; and ours.
const faults = { next: '.next/server/pages/500.html', ours: '.next/server/app/interrupted.html' }
const rooms = ['acts', 'app', 'auth', 'cache', 'cms', 'collections', 'core', 'data', 'public', 'ui']
const notBuilt = /^(next-env\.d\.ts|(playwright|vitest)\.config\.ts|(biome|knip)\.json)$/

/** Builds and notes what it was built from. Answers the exit code. */
export async function build(env, stdio) {
  const source = fingerprint()
  const code = await start({ ...next('build'), env, stdio })
  if (code !== 0) return code
  copyFileSync(faults.ours, faults.next)
  writeFileSync(stamp, source)
  return 0
}

/** Whether the build in `.next` was made from these sources, this lockfile and this Node. */
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const file of sources()) hash.update(`\n${file}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

function sources() {
  const atRoot = readdirSync('.').filter((name) => /\.(ts|mjs|json)$/.test(name) && !notBuilt.test(name))
  const inRooms = rooms
    .filter((room) => existsSync(room))
    .flatMap((room) => readdirSync(room, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return [...atRoot, ...inRooms].sort()
}
