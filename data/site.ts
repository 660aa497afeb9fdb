import { end, type For, placesFor } from '#core/edition.ts'
import { siteTag } from '#core/expiry.ts'
import { feedsFor } from '#core/feed/feeds-for.ts'
import { chosenSections } from '#core/front-page.ts'
import type { Reference, Site } from '#core/model.ts'
import { cached } from './cached.ts'
import { findByIds } from './find-many.ts'
import { lasting } from './lasting.ts'
import { idOf } from './map/id-of.ts'
import { toReference } from './map/to-reference.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'

const getAnySite = cached(readSite)

/** What stands on every page, for everybody or for a reader. */
export async function getSite(reader: For = ''): Promise<Site> {
  const place = placesFor(reader).below?.place ?? end
  return { ...(await getAnySite()), feeds: feedsFor(reader), isAsSeen: place !== end }
}

/** The same as a part of another read. */
export async function readSite(reading: Reading): Promise<Site> {
  return await readStored(reading, '')
}

const readStored = lasting(async (reading): Promise<Site> => {
  reading.tags.add(siteTag)
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
})

async function readPages(reading: Reading, ids: readonly string[]): Promise<Reference[]> {
  if (ids.length === 0) return []
  const docs = await findByIds(reading, { collection: 'pages', ids, select: { title: true } })
  const targets = ids.map((id) => ({ collection: 'pages' as const, id }))
  const related = await readRelated(reading, { docs: [], targets })
  return ids.flatMap((id) => toReference({ id, title: docs.get(id)?.title ?? '', related }) ?? [])
}
