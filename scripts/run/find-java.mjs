import { spawnSync } from 'node:child_process'
import { debianPackage } from './debian-package.mjs'

const oldest = 11

/** Whether a Java that runs the HTML checker is there: nothing, or the `reason` and how to get one. */
export async function findJava() {
  if (hasJava()) return {}
  if ((await debianPackage('default-jre-headless')) && hasJava()) return {}
  return {
    reason: `no Java found for the HTML checker. Install Java ${oldest} or later so that java is on the path.`,
  }
}

function hasJava() {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  const [, major] = /version "(\d+)/.exec(stderr ?? '') ?? []
  return Number(major) >= oldest
}
