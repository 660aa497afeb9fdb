import { existsSync, readdirSync } from 'node:fs'
import { debianPackage } from './debian-package.mjs'

/** The library that moves the clock of a process that runs, as `path`, or the `reason` why there is none. */
export async function findFaketime() {
  const path = find() ?? ((await debianPackage('libfaketime')) && find())
  return path
    ? { path }
    : { reason: 'no libfaketime found to move clocks with. Install Debian’s package libfaketime.' }
}

// One folder for each kind of machine; Node has globs of its own only from 22 on, and this runs on the one found.
function find() {
  if (!existsSync('/usr/lib')) return undefined
  const paths = readdirSync('/usr/lib').map((name) => `/usr/lib/${name}/faketime/libfaketime.so.1`)
  return paths.find(existsSync)
}
