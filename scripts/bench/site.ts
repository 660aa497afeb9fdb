import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePort } from '#tests/e2e/support/free-port.ts'
import { Server } from '#tests/e2e/support/server.ts'
import { newSettings } from '#tests/e2e/support/settings.ts'
import { type Staff, signIn } from '#tests/e2e/support/staff.ts'
import { fillSite, type Records } from './fill-site.ts'
import { startMongo } from './mongo.ts'

export type Database = 'sqlite' | 'mongo'

/** A server of the product with records of its own. */
export type Site = {
  database: Database
  server: Server
  staff: Staff
  records: Records
  /** The address by which it listens; readers' addresses follow. */
  url: string
  start: () => Promise<void>
  ask: Ask
  close: () => Promise<void>
}

type Ask = (
  question: '/watch' | '/longest' | '/memory',
) => Promise<{ milliseconds?: number; megabytes?: number }>

const watcher = pathToFileURL('scripts/bench/watch-loop.mjs').href

/** Makes the records, then starts the server with somebody signed in. */
export async function openSite({ database, folder }: { database: Database; folder: string }): Promise<Site> {
  const mongo = database === 'mongo' ? await startMongo() : null
  const [port, watchPort] = [await freePort(), await freePort()]
  const settings = newSettings({ port, varDir: join(folder, database) })
  const server = new Server({ ...settings, DATABASE_URL: mongo?.url ?? '', NEXT_TELEMETRY_DISABLED: '1' })
  await server.run({ script: 'scripts/seed.ts' })
  const start = () =>
    server.start({ env: { NODE_OPTIONS: `--import=${watcher}`, BENCH_WATCH_PORT: String(watchPort) } })
  await start()
  const staff = await signIn(server)
  const ask: Ask = async (question) => {
    const answer = await fetch(`http://127.0.0.1:${watchPort}${question}`)
    return (await answer.json()) as Awaited<ReturnType<Ask>>
  }
  const close = async () => {
    await server.remove()
    await mongo?.stop()
  }
  const url = `http://127.0.0.1:${port}`
  return { database, server, staff, records: await fillSite(staff), url, start, ask, close }
}
