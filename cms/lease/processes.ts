import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'

/**
 * What tells this machine from others, or null where the system does not say. A container may share host name and numbers
 * with another one, but not the space that its processes live in.
 */
export function machine(): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return null
  }
}

/** When a process was started, in ticks since the machine was; null where there is none. */
export function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const isDead = fields[0] === 'Z' || fields[0] === 'X'
    return isDead ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}

/** Whether there is a process of a number, be it another one by now. */
export function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Names this process among all that ever ran on this machine, in few letters; null where the system has no `/proc`. */
export function processMark(): string | null {
  const [where, started] = [machine(), startOf(process.pid)]
  return where && started ? `${shortOf(where)}/${process.pid}/${started}` : null
}

/** Whether a mark names a process of this machine that has ended. */
export function isMarkOfEnded(mark: string): boolean {
  const [where, pid, started] = mark.split('/')
  const here = machine()
  return here !== null && where === shortOf(here) && startOf(Number(pid)) !== started
}

function shortOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
