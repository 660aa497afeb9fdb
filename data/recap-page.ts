import type { Where } from 'payload'
import type { RecapCard } from '#core/model.ts'
import { countPages, type Paging, recapsPerPage } from '#core/paging.ts'
import type { List } from './below.ts'
import { findPage } from './find-many.ts'
import { cardSelect } from './map/docs.ts'
import type { Reading } from './reading.ts'
import { toCards } from './recap-cards.ts'
import { type Related, readRelated } from './related.ts'
import type { Target } from './target.ts'

export type RecapPage = { recaps: RecapCard[]; paging: Paging; related: Related }

/** A page of the live recaps of which `where` is true, newest first; null beyond the last one. */
export async function readRecapPage(
  reading: Reading,
  { list, where, targets = [] }: { list: List; where: Where; targets?: readonly Target[] },
): Promise<RecapPage | null> {
  const { docs, total } = await findPage(reading, {
    collection: 'recaps',
    where: { ...where, _status: { equals: 'published' } },
    select: cardSelect,
    sort: '-firstPublishedAt',
    limit: recapsPerPage,
    page: list.page,
  })
  const pages = countPages({ items: total, perPage: recapsPerPage })
  if (list.page > pages) return null
  const related = await readRelated(reading, { docs, targets })
  return { recaps: toCards({ docs, related }), paging: { ...list, pages }, related }
}
