import { listTag } from '#core/expiry.ts'
import type { Outline } from '#core/feed/opml.ts'
import { findMany } from '../find-many.ts'
import { showSelect } from '../map/docs.ts'
import { toShow } from '../map/to-show.ts'
import type { Reading } from '../reading.ts'
import { readRelated } from '../related.ts'
import { readFeedSite } from './feed-site.ts'

/** The feeds of all shows, by their addresses, with that of the whole publication before them. */
export async function readOutlines(
  reading: Reading,
): Promise<{ title: string; changedAt: string; shows: Outline[]; outlines: Outline[] }> {
  reading.tags.add(listTag('shows'))
  const [site, docs] = await Promise.all([
    readFeedSite(reading),
    findMany(reading, { collection: 'shows', where: {}, select: showSelect, sort: 'slug', limit: 0 }),
  ])
  const related = await readRelated(reading, {
    docs: [],
    targets: docs.map(({ id }) => ({ collection: 'shows' as const, id })),
  })
  const shows = docs.flatMap((doc) => toShow({ doc, related }) ?? [])
  return {
    title: site.name,
    changedAt: site.changedAt,
    shows: shows.map(({ title, path }) => ({ title, path })),
    outlines: [
      { title: site.name, path: '/' },
      ...shows.map(({ title, path }) => ({ title: `${site.name}: ${title}`, path })),
    ],
  }
}
