import { isSetupError, isUnreachable } from '#cms/database/index.ts'
import { ArchiveError } from './format.ts'

const interrupted = 130

/** Runs a command that Ctrl-C and SIGTERM end after it has tidied up; what is wrong is said in one line. */
export async function runCommand(work: (signal: AbortSignal) => Promise<void>): Promise<never> {
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort())
  let code = 0
  try {
    await work(stop.signal)
  } catch (error) {
    code = stop.signal.aborted ? interrupted : 1
    process.stderr.write(`${stop.signal.aborted ? 'Stopped: nothing of it was left.' : lineFor(error)}\n`)
  }
  return process.exit(code)
}

function lineFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, path, message, stack } = error as NodeJS.ErrnoException
  if (noRoom.test(`${code} ${message}`)) return `There is no room left on the disk: ${message}`
  if (String(code).startsWith('SQLITE_IOERR')) return `The disk could not be written or read: ${message}`
  if (code === 'ENOENT' && path) return `There is no such file: ${path}`
  const isMistyped = String(code).startsWith('ERR_PARSE_ARGS')
  const isExpected = error instanceof ArchiveError || isSetupError(error) || isUnreachable(error)
  return isMistyped || isExpected ? message : (stack ?? message)
}

const noRoom = /^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)\b|database or disk is full/
