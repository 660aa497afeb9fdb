import { join } from 'node:path'
import { freePort } from '#tests/e2e/support/free-port.ts'
import { Server } from '#tests/e2e/support/server.ts'
import { newSettings } from '#tests/e2e/support/settings.ts'
import { type Staff, signIn } from '#tests/e2e/support/staff.ts'
import { startMongo } from './mongo.ts'
import { residentMegabytes } from './resident.ts'
import type { Database } from './site.ts'
import { timed } from './timed.ts'

/** A server with a generated publication of many recaps, and somebody signed in. */
export type LargeSite = {
  url: string
  staff: Staff
  /** How long the publication took to make, in milliseconds. */
  made: number
  /** Reads a page of the panel as the browser of somebody who is signed in. */
  readPanel: (path: string) => Promise<void>
  /** Ends the server and keeps its records, until it is woken. */
  rest: () => Promise<void>
  wake: () => Promise<void>
  /** Its resident memory, in megabytes. */
  resident: () => Promise<number>
  close: () => Promise<void>
}

export async function openLargeSite({
  database,
  folder,
  recaps,
}: {
  database: Database
  folder: string
  recaps: number
}): Promise<LargeSite> {
  const mongo = database === 'mongo' ? await startMongo() : null
  const settings = newSettings({ port: await freePort(), varDir: join(folder, `${database}-${recaps}`) })
  const server = new Server({ ...settings, DATABASE_URL: mongo?.url ?? '', NEXT_TELEMETRY_DISABLED: '1' })
  const made = await timed(() =>
    server.run({ script: 'scripts/seed.ts', args: ['--recaps', String(recaps)] }),
  )
  await mongo?.settle()
  await server.start()
  const staff = await signIn(server)
  const cookie = await cookieOf(server)
  const readPanel = async (path: string) => {
    const answer = await fetch(server.url + path, { headers: { cookie }, redirect: 'manual' })
    await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  }
  const close = async () => {
    await server.remove()
    await mongo?.stop()
  }
  let isUp = true
  const rest = async () => {
    await server.kill('SIGTERM')
    isUp = false
  }
  const wake = async () => {
    if (!isUp) await server.start()
    isUp = true
  }
  const resident = () => residentMegabytes(server.pid)
  return { url: server.url, staff, made, readPanel, rest, wake, resident, close }
}

async function cookieOf(server: Server): Promise<string> {
  const answer = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify(server.editor),
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}
