import type { RecordCollection } from '#core/content.ts'
import { countPages, namesPerPage, type Paging } from '#core/paging.ts'
import type { List } from './below.ts'
import type { Reading } from './reading.ts'
import { seenWhere } from './seen.ts'

export type NamesPage = { ids: string[]; paths: ReadonlyMap<string, string>; paging: Paging }

type Input = {
  list: List
  collection: RecordCollection | 'works'
  /** The show below which the records are, or what stands for none. */
  show: string
}

/** A page of the records of a kind that can be seen now, in the order of their addresses; null beyond the last. */
export async function readNamesPage(
  { payload, seen }: Reading,
  { list, collection, show }: Input,
): Promise<NamesPage | null> {
  const { docs, totalDocs } = await payload.find({
    collection: 'addresses',
    where: {
      and: [
        { recordCollection: { equals: collection } },
        { showId: { equals: show } },
        { current: { equals: true } },
        { isPublic: { equals: true } },
        ...seenWhere(seen, { show: 'fromShow', from: 'from' }),
      ],
    },
    select: { recordId: true, path: true },
    sort: 'path',
    depth: 0,
    limit: namesPerPage,
    page: list.page,
    overrideAccess: true,
  })
  const pages = countPages({ items: totalDocs, perPage: namesPerPage })
  if (list.page > pages) return null
  return {
    ids: docs.map(({ recordId }) => recordId),
    paths: new Map(docs.map(({ recordId, path }) => [recordId, path])),
    paging: { ...list, pages },
  }
}
