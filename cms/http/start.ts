import { setTimeout as wait } from 'node:timers/promises'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { databaseReady, isDiskFull, isSetupError, isUnreachable } from '#cms/database/index.ts'
import { putConsoleInLines } from '#cms/http/console-in-lines.ts'
import { installGate } from '#cms/http/gate.ts'
import { isStarted, readiness } from '#cms/http/readiness.ts'
import { keepOneLocation } from '#cms/http/single-location.ts'
import { outliveOutput } from '#cms/http/standard-output.ts'
import { beforeEnd } from '#cms/http/stop.ts'
import { runTicker } from '#cms/http/ticker.ts'
import { watchRequests } from '#cms/http/watch-requests.ts'
import { claimDatabase, keepLease } from '#cms/lease/claim.ts'
import { returnLease } from '#cms/lease/lease.ts'
import { sweepFiles, sweepTemporary } from '#cms/media/sweep-files.ts'
import { undoRestores } from '#cms/media/unfinished-restore.ts'
import { env } from '#env'

const waitsForDatabase = 'The database cannot be reached; trying again until it answers.'
const waitsForRoom = 'The disk is full; trying again until there is room.'
const longestPause = 2000
const checkEvery = 1000
const checkPatience = 5000

/** Starts what runs beside the requests: the connection to the database, the watch over it, the ticker. */
export function startServices(config: Promise<SanitizedConfig>): void {
  if (env.BUILDING || isStarted()) return
  readiness().database = false
  outliveOutput()
  installGate()
  keepOneLocation()
  watchRequests()
  if (env.NODE_ENV === 'production') putConsoleInLines()
  const stop = new AbortController()
  const ended = run({ config, signal: stop.signal }).catch(fail)
  beforeEnd(async () => {
    stop.abort()
    await ended
  })
}

type Run = { config: Promise<SanitizedConfig>; signal: AbortSignal }

async function run({ config, signal }: Run): Promise<void> {
  await undoRestores(env.VAR_DIR)
  const payload = await connect(config)
  await tidied({ payload, work: () => sweepFiles(payload) })
  readiness().database = true
  await Promise.all([
    runTicker(signal),
    watch({ payload, signal }),
    keepLease({ payload, signal }),
    tidied({ payload, work: sweepTemporary }),
  ])
  await returnLease(payload)
}

async function connect(config: Promise<SanitizedConfig>): Promise<Payload> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const payload = await getPayload({ config })
      // Payload leaves out `onInit` on every call but the first, also when that one failed.
      if (attempt > 1) await payload.config.onInit?.(payload)
      await claimDatabase(payload)
      return payload
    } catch (error) {
      const isFull = isDiskFull(error)
      if (!isFull && !isUnreachable(error)) throw error
      if (attempt === 1) say(isFull ? waitsForRoom : waitsForDatabase)
      await wait(Math.min(longestPause, 100 * 2 ** attempt))
    }
  }
}

// What a crash has left on the disk is no reason not to start.
async function tidied({ payload, work }: { payload: Payload; work: () => Promise<void> }): Promise<void> {
  try {
    await work()
  } catch (err) {
    payload.logger.error({ err, msg: 'What a crash has left on the disk could not be put right' })
  }
}

async function watch({ payload, signal }: { payload: Payload; signal: AbortSignal }): Promise<void> {
  while (!signal.aborted) {
    const late = wait(checkPatience, false, { ref: false })
    readiness().database = await Promise.race([databaseReady(payload), late])
    await wait(checkEvery, undefined, { ref: false, signal }).catch(() => undefined)
  }
}

function fail(error: unknown): never {
  const reason = error instanceof Error ? error : new Error(String(error))
  say(isSetupError(error) ? reason.message : (reason.stack ?? reason.message))
  process.exit(1)
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
