import { content } from '#core/content.ts'
import { listTag, recordTag } from '#core/expiry.ts'
import type { TagPage } from '#core/model.ts'
import type { Answer } from './answer.ts'
import { answerBelow, type List } from './below.ts'
import { cachedFor } from './cached.ts'
import { findByIds } from './find-many.ts'
import { showSelect } from './map/docs.ts'
import { toShow } from './map/to-show.ts'
import type { Reading } from './reading.ts'
import { readRecapPage } from './recap-page.ts'

export const getTag = cachedFor(readTagAt)
export const getShowTag = cachedFor(readShowTagAt)

export async function readTagAt(reading: Reading, slug: string, page: string): Promise<Answer<TagPage>> {
  return await answerBelow(reading, {
    records: [{ path: content.tags.path({ slug }), collection: 'tags' }],
    compose: ([tag = '']) => tag,
    page,
    read: async (current, list, [tag]) => (tag ? await readTag(current, { id: tag.id, list }) : null),
  })
}

/** The recaps of one show that carry a tag; a page only where there are some. */
export async function readShowTagAt(
  reading: Reading,
  show: string,
  slug: string,
  page: string,
): Promise<Answer<TagPage>> {
  return await answerBelow(reading, {
    records: [
      { path: content.shows.path({ show }), collection: 'shows' },
      { path: content.tags.path({ slug }), collection: 'tags' },
    ],
    compose: ([below = '', tag = '']) => below + tag,
    page,
    read: async (current, list, [of, tag]) =>
      of && tag ? await readTag(current, { id: tag.id, show: of.id, list }) : null,
  })
}

async function readTag(
  reading: Reading,
  { id, show, list }: { id: string; show?: string; list: List },
): Promise<TagPage | null> {
  reading.tags.add(listTag('carried', recordTag('tags', id)))
  const where = { tags: { in: [id] }, ...(show && { show: { equals: show } }) }
  const targets = show ? [{ collection: 'shows' as const, id: show }] : []
  const [docs, shows] = await Promise.all([
    findByIds(reading, { collection: 'tags', ids: [id], select: { name: true, description: true } }),
    findByIds(reading, { collection: 'shows', ids: [show ?? null], select: showSelect }),
  ])
  // Only now: its cards name the show and the tag, which are known by then.
  const found = await readRecapPage(reading, { list, where, targets })
  const doc = docs.get(id)
  const isBare = found?.recaps.length === 0
  if (!doc || !found || (isBare && (show || reading.seen))) return null
  return {
    id,
    title: doc.name,
    path: list.path,
    description: doc.description?.trim() || null,
    show: toShow({ doc: shows.get(show ?? ''), related: found.related }),
    recaps: found.recaps,
    paging: found.paging,
  }
}
