import type { Site } from '#core/model.ts'
import { cached } from './cached.ts'
import type { Reading } from './reading.ts'

/** What stands on every page. */
export const getSite = cached(readSite)

export async function readSite({ payload }: Reading): Promise<Site> {
  const { name, zone } = await payload.findGlobal({
    slug: 'site',
    select: { name: true, zone: true },
    depth: 0,
    overrideAccess: true,
  })
  return { name, zone }
}
