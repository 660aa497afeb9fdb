import { chosenSections } from '#core/front-page.ts'
import type { Reference, Site } from '#core/model.ts'
import { cached } from './cached.ts'
import { findByIds } from './find-many.ts'
import { idOf } from './map/id-of.ts'
import { toReference } from './map/to-reference.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'

/** What stands on every page. */
export const getSite = cached(readSite)

export async function readSite(reading: Reading): Promise<Site> {
  const { lead, name, navigation, sections, tagline, zone } = await reading.payload.findGlobal({
    slug: 'site',
    select: { lead: true, name: true, navigation: true, sections: true, tagline: true, zone: true },
    depth: 0,
    overrideAccess: true,
  })
  const ids = (navigation ?? []).map(idOf).filter((id) => id !== null)
  return {
    name,
    zone,
    tagline: tagline?.trim() || null,
    navigation: await readPages(reading, ids),
    front: { lead: idOf(lead), sections: chosenSections(sections) },
  }
}

async function readPages(reading: Reading, ids: readonly string[]): Promise<Reference[]> {
  if (ids.length === 0) return []
  const docs = await findByIds(reading, { collection: 'pages', ids, select: { title: true } })
  const targets = ids.map((id) => ({ collection: 'pages' as const, id }))
  const related = await readRelated(reading, { docs: [], targets })
  return ids.flatMap((id) => toReference({ id, title: docs.get(id)?.title ?? '', related }) ?? [])
}
