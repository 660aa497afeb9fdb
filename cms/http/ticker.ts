import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { internalSecret } from '#cms/http/internal-secret.ts'
import { readiness } from '#cms/http/readiness.ts'
import { env } from '#env'

const every = 250
const patience = 60_000
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Asks this process's own dispatcher to do what is due, again and again, one tick at a time. */
export async function runTicker(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await tick()
    await wait(every, undefined, { ref: false, signal }).catch(() => undefined)
  }
  agent.destroy()
}

async function tick(): Promise<void> {
  try {
    const { stuck } = JSON.parse(await post('/api/internal/tick')) as { stuck?: number }
    Object.assign(readiness(), { tickedAt: performance.now(), stuck: stuck ?? 0 })
  } catch {
    // The age of the last success tells it: `/readyz` says so.
  }
}

function post(path: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const call = request(
    {
      agent,
      host: '127.0.0.1',
      port: env.PORT,
      path,
      method: 'POST',
      headers: { authorization: `Bearer ${internalSecret()}`, 'content-length': '0' },
      signal: AbortSignal.timeout(patience),
    },
    (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(parts).toString())
        else reject(new Error(`The tick was answered ${response.statusCode}.`))
      })
    },
  )
  call.on('error', reject)
  call.end()
  return promise
}
