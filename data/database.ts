import { getPayload, type Payload } from 'payload'
import config from '#config'

/** The running Payload of this process. */
export async function getDatabase(): Promise<Payload> {
  return await getPayload({ config })
}
