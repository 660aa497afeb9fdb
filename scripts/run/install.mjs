import { existsSync, readFileSync } from 'node:fs'
import { start } from './children.mjs'
import { npm } from './npm.mjs'

/** Installs exactly what the lockfile says, unless that is what node_modules holds. */
export async function install() {
  if (isInstalled()) return
  console.log('Installing the packages of package-lock.json')
  const { command, args } = npm()
  // No package of ours needs its install script, and vnu-jar's would fetch a Java from elsewhere.
  const code = await start({ command, args: [...args, 'ci', '--include=dev', '--ignore-scripts'] })
  if (code !== 0) throw new Error('npm ci failed')
}

function isInstalled() {
  const record = 'node_modules/.package-lock.json'
  if (!existsSync(record)) return false
  const wanted = read('package-lock.json')
  const found = read(record)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    if (!found[path]) return Boolean(entry.optional ?? entry.devOptional)
    return found[path].version === entry.version && found[path].integrity === entry.integrity
  })
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
