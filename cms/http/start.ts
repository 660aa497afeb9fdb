import { setTimeout as wait } from 'node:timers/promises'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { databaseReady, isSetupError, isUnreachable } from '#cms/database/index.ts'
import { installGate } from '#cms/http/gate.ts'
import { isStarted, readiness } from '#cms/http/readiness.ts'
import { keepOneLocation } from '#cms/http/single-location.ts'
import { runTicker } from '#cms/http/ticker.ts'
import { env } from '#env'

const longestPause = 2000
const checkEvery = 1000
const checkPatience = 5000

/** Starts what runs beside the requests: the connection to the database, the watch over it, the ticker. */
export function startServices(config: Promise<SanitizedConfig>): void {
  if (env.BUILDING || isStarted()) return
  readiness().database = false
  installGate()
  keepOneLocation()
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort())
  run({ config, signal: stop.signal }).catch(fail)
}

type Run = { config: Promise<SanitizedConfig>; signal: AbortSignal }

async function run({ config, signal }: Run): Promise<void> {
  const payload = await connect(config)
  readiness().database = true
  await Promise.all([runTicker(signal), watch({ payload, signal })])
}

async function connect(config: Promise<SanitizedConfig>): Promise<Payload> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const payload = await getPayload({ config })
      // Payload leaves out `onInit` on every call but the first, also when that one failed.
      if (attempt > 1) await payload.config.onInit?.(payload)
      return payload
    } catch (error) {
      if (!isUnreachable(error)) throw error
      if (attempt === 1) say('The database cannot be reached; trying again until it answers.')
      await wait(Math.min(longestPause, 100 * 2 ** attempt))
    }
  }
}

async function watch({ payload, signal }: { payload: Payload; signal: AbortSignal }): Promise<void> {
  while (!signal.aborted) {
    const late = wait(checkPatience, false, { ref: false })
    readiness().database = await Promise.race([databaseReady(payload), late])
    await wait(checkEvery, undefined, { ref: false })
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
