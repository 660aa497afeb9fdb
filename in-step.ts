import { env } from './env.ts'

const { createHash } = process.getBuiltinModule('node:crypto')

/** The cookie with the session of a reader. */
export const sessionName = `${env.SITE_URL.startsWith('https:') ? '__Host-' : ''}previously-reader`

const most = 100_000

type Steps = { readers: Map<string, string>; until: Map<string, number> }

const key = Symbol.for('previously.in-step')
const shared = globalThis as { [key]?: Steps }

/**
 * Which browsers know where their readers are: those whose cookies have what the account has, by the hashes of their
 * sessions. In memory, which is enough as long as one process serves the site; whoever is not in it is told again.
 */
function steps(): Steps {
  shared[key] ??= { readers: new Map(), until: new Map() }
  return shared[key]
}

/** Whether the browser with this session need not be told where its reader is. */
export function isInStep(session: string): boolean {
  const { readers, until } = steps()
  const hash = hashOf(session)
  if (readers.has(hash)) return true
  const end = until.get(hash)
  if (end === undefined) return false
  if (end > performance.now()) return true
  until.delete(hash)
  return false
}

/** Notes that a browser has been told; all others of its reader count as not told from now on where `alone` is set. */
export function noteStep({
  session,
  reader,
  alone,
}: {
  session: string
  reader: string
  alone: boolean
}): void {
  const { readers } = steps()
  if (alone) for (const [hash, one] of readers) if (one === reader) readers.delete(hash)
  readers.set(hashOf(session), reader)
  for (const oldest of readers.keys()) {
    if (readers.size <= most) break
    readers.delete(oldest)
  }
}

/** Leaves a browser alone for some milliseconds, since nobody can tell now where its reader is. */
export function putOffStep({ session, wait }: { session: string; wait: number }): void {
  const { until } = steps()
  if (until.size >= most) until.clear()
  until.set(hashOf(session), performance.now() + wait)
}

function hashOf(session: string): string {
  return createHash('sha256').update(session).digest('base64url')
}
