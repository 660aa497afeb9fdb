import { getPayload, type Payload } from 'payload'
import config from '#config'

/** The running Payload of this process. */
export async function getDatabase(): Promise<Payload> {
  return await getPayload({ config })
}

// As `cms/http/readiness.ts` keeps it; there is none outside the web process.
const key = Symbol.for('previously.readiness')

/** Whether the web process knows that the database does not answer. */
export function isDatabaseAway(): boolean {
  return (globalThis as { [key]?: { database: boolean } })[key]?.database === false
}
