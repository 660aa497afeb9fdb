import type { Payload } from 'payload'
import { foundAddresses } from './found-addresses.ts'
import { foundNames } from './found-names.ts'
import { foundSite } from './found-site.ts'
import { foundReach } from './restamp.ts'

/** What must be there before the first request. */
export async function found(payload: Payload): Promise<void> {
  await foundSite(payload)
  await foundAddresses(payload)
  await foundNames(payload)
  await foundReach(payload)
}
