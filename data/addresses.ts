import type { Where } from 'payload'
import { recordTag } from '#core/expiry.ts'
import { isBeyond } from '#core/seen.ts'
import type { Reading } from './reading.ts'
import { keep, recall } from './recall.ts'
import type { Target } from './target.ts'

const addressSelect = {
  recordId: true,
  path: true,
  name: true,
  current: true,
  isPublic: true,
  from: true,
  fromShow: true,
} as const

/** Where a record is now, if the reader can see it, and what it is called where that is kept beside its address. */
type Address = { recordId: string; path: string | null; name: string | null }

/** Each asked for once; with `recapsOf` those of the show's live recaps, too. */
export async function readAddresses(
  reading: Reading,
  { ids, targets, recapsOf }: { ids: readonly string[]; targets: readonly Target[]; recapsOf?: string },
): Promise<Address[]> {
  for (const { collection, id } of targets) reading.tags.add(recordTag(collection, id))
  const all = [...new Set([...ids, ...targets.map(({ id }) => id)])]
  const recalled = (id: string) => recall(reading, { tag: addressKey(id), select: addressSelect })
  const known = all.flatMap((id) => (recalled(id) as Address | null) ?? [])
  const missing = all.filter((id) => recalled(id) === undefined)
  if (missing.length === 0 && !recapsOf) return known
  const found = await findAddresses(reading, { ids: missing, recapsOf })
  for (const id of missing)
    keep(reading, { tag: addressKey(id), select: addressSelect, doc: found.get(id) ?? null })
  return [...known, ...found.values()]
}

function addressKey(id: string): string {
  return recordTag('addresses', id)
}

type Stored = {
  recordId: string
  path: string
  name?: string | null
  current?: boolean | null
  isPublic?: boolean | null
  from?: number | null
  fromShow?: string | null
}

async function findAddresses(
  { payload, seen }: Reading,
  { ids, recapsOf }: { ids: readonly string[]; recapsOf?: string },
): Promise<Map<string, Address>> {
  const live = { current: { equals: true }, isPublic: { equals: true } }
  // Which of them are live is looked up here: asked for it, MongoDB reads every live address instead of these.
  const own = { recordId: { in: ids } }
  const recaps = { recordCollection: { equals: 'recaps' }, showId: { equals: recapsOf }, ...live }
  // Straight from the database: a show can have thousands of recaps.
  const { docs } = await payload.db.find<Stored>({
    collection: 'addresses',
    where: recapsOf ? { or: [own, { and: toList(recaps) }] } : own,
    select: addressSelect,
    sort: 'recordId',
    pagination: false,
    limit: 0,
  })
  const now = docs.filter(({ current }) => current)
  return new Map(
    now.map(({ recordId, path, name, isPublic, from, fromShow }) => {
      const isSeen = isPublic && !isBeyond(seen, { show: fromShow, from })
      return [recordId, { recordId, path: isSeen ? path : null, name: name ?? null }]
    }),
  )
}

function toList(where: Where): Where[] {
  return Object.entries(where).map(([field, condition]) => ({ [field]: condition }) as Where)
}
