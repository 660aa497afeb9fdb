import { appendFileSync, existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { env } from '#env'

// Next loads modules more than once in a process.
const key = Symbol.for('previously.fail-point')
const shared = globalThis as { [key]?: number }

/**
 * A named place in the code. It does nothing unless `FAIL_AT` names it: `FAIL_AT=name` kills the process there with
 * SIGKILL, `FAIL_AT=name#2` when it comes there for the second time; `FAIL_AT=hold:name:/a/file` writes nothing and
 * waits there until that file exists; `FAIL_AT=note:/a/file` adds the name of every place to that file.
 */
export async function failPoint(name: string): Promise<void> {
  if (!env.FAIL_AT) return
  const [wanted, time = '1'] = env.FAIL_AT.split('#')
  if (wanted === name) {
    shared[key] = (shared[key] ?? 0) + 1
    if (shared[key] >= Number(time)) process.kill(process.pid, 'SIGKILL')
  }
  const [kind, place, file] = env.FAIL_AT.split(':')
  if (kind === 'note' && place) appendFileSync(place, `${name}\n`)
  if (kind !== 'hold' || place !== name || !file) return
  while (!existsSync(file)) await wait(20)
}
