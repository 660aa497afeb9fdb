import { spawnSync } from 'node:child_process'
import { debianPackage } from './debian-package.mjs'
import { onPath } from './on-path.mjs'

/** What feeds are tried with, by the packages of Debian's that it comes in. */
const tools = {
  newsboat: () => onPath('newsboat') !== null,
  jing: () => onPath('jing') !== null,
  // Debian's own Python: another one on the path does not know of it.
  'python3-feedparser': () => spawnSync('/usr/bin/python3', ['-c', 'import feedparser']).status === 0,
}

/** Whether what feeds are tried with is there: nothing, or the `reason` and how to get it. */
export async function findFeedTools() {
  const missing = () => Object.keys(tools).filter((name) => !tools[name]())
  for (const name of missing()) await debianPackage(name)
  if (missing().length === 0) return {}
  return { reason: `no ${missing().join(', ')} found. Install Debian’s packages of these names.` }
}
