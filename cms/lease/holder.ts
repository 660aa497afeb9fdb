import { hostname } from 'node:os'
import { thisProcess } from '#cms/publishing/outbox.ts'
import { answersSignals, machine, startOf } from './processes.ts'

/** What tells one incarnation of a process from every other; the last three only where the system has `/proc`. */
type Holder = { id: string; host: string; pid: number; machine: string | null; started: string | null }

/** This process, as it stands in a lease that it holds. */
export function thisHolder(): string {
  const holder: Holder = {
    ...{ id: thisProcess(), host: hostname(), pid: process.pid },
    machine: machine(),
    started: startOf(process.pid),
  }
  return JSON.stringify(holder)
}

/** Whether a holder is this process. */
export function isThisProcess(holder: string): boolean {
  return read(holder)?.id === thisProcess()
}

/** Whether a holder has certainly ended: it ran on this machine, among these processes, and is not there any more. */
export function hasEnded(holder: string): boolean {
  const { machine: where, pid, started } = read(holder) ?? {}
  if (!where || !pid || !started || where !== machine()) return false
  return startOf(pid) !== started
}

/** Whether a holder runs, as far as this machine can tell: one on another machine is not known to. */
export function isRunning(holder: string): boolean {
  const known = read(holder)
  if (!known) return false
  if (known.id === thisProcess()) return true
  const where = machine()
  if (where) return known.machine === where && known.started !== null && startOf(known.pid) === known.started
  return known.host === hostname() && answersSignals(known.pid)
}

/** A holder in words, for whoever wants to start another one. */
export function nameOf(holder: string): string {
  const { host, pid } = read(holder) ?? {}
  return host ? `process ${pid} on ${host}` : 'another process'
}

function read(holder: string): Holder | null {
  try {
    return JSON.parse(holder) as Holder
  } catch {
    return null
  }
}
