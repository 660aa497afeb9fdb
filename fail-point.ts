import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { env } from '#env'

/**
 * A named place in the code. It does nothing unless `FAIL_AT` names it:
 * `FAIL_AT=name` kills the process there with SIGKILL; `FAIL_AT=hold:name:/a/file` writes nothing
 * and waits there until that file exists.
 */
export async function failPoint(name: string): Promise<void> {
  if (!env.FAIL_AT) return
  if (env.FAIL_AT === name) process.kill(process.pid, 'SIGKILL')
  const [kind, place, file] = env.FAIL_AT.split(':')
  if (kind !== 'hold' || place !== name || !file) return
  while (!existsSync(file)) await wait(20)
}
