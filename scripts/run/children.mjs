import { spawn } from 'node:child_process'
import { watchParent } from './watch-parent.mjs'

const grace = 10_000
const running = new Map()
let stopping = false

/**
 * Starts a program in a process group of its own, so that all it started can be ended with it.
 * Answers a promise of its exit code, which stays open once everything is being stopped.
 */
export function start({ command, args, env = process.env, stdio = ['ignore', 'inherit', 'inherit'] }) {
  const child = spawn(command, args, { env, stdio, detached: true })
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(127)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
  running.set(child, ended)
  return ended.then((code) => {
    running.delete(child)
    return stopping ? new Promise(() => {}) : code
  })
}

/** Ends every program started here, and what those started. */
export async function stopAll(signal = 'SIGTERM') {
  stopping = true
  const children = [...running.keys()]
  const all = [...running.values()]
  const signalAll = (name) => {
    for (const child of children) signalGroup({ pid: child.pid, signal: name })
  }
  signalAll(signal)
  const late = setTimeout(signalAll, grace, 'SIGKILL')
  await Promise.all(all)
  clearTimeout(late)
  signalAll('SIGKILL')
}

/**
 * On Ctrl-C, SIGTERM or a closed terminal ends all programs, then this process with the code that
 * `codeFor(signal)` names.
 */
export function stopOnSignals(codeFor) {
  const stop = async (signal) => {
    if (stopping) return
    await stopAll(signal)
    process.exit(codeFor(signal))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(signal))
  watchParent(() => void stop('SIGTERM'))
}

function signalGroup({ pid, signal }) {
  if (!pid) return
  try {
    process.kill(-pid, signal)
  } catch {
    // The group has ended already.
  }
}
