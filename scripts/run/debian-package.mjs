import { start } from './children.mjs'
import { onPath } from './on-path.mjs'

/** Installs a package of Debian's where this process may; answers whether it did. */
export async function debianPackage(name) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false
  console.log(`Installing Debian's package ${name}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => start({ command: 'apt-get', args: ['-qq', ...args], env })
  if ((await apt('update')) !== 0) return false
  return (await apt('install', '-y', '--no-install-recommends', name)) === 0
}
