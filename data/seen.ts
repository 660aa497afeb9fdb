import type { Where } from 'payload'
import { now } from '#clock'
import type { Boundary } from '#core/boundary.ts'
import { content } from '#core/content.ts'
import { end, type For, type Places, placesFor, start } from '#core/edition.ts'
import { orderSeason, parseCode } from '#core/episode.ts'
import { listTag, recordTag } from '#core/expiry.ts'
import { hasAired } from '#core/place.ts'
import { isBeyond, type Seen } from '#core/seen.ts'
import { findRecord } from './answer.ts'
import type { Reading } from './reading.ts'

/** How far the reader has seen for whom a page is read; null for everybody, `unknown` where there is no such place. */
export async function readSeen(reading: Reading, reader: For): Promise<Seen | null | 'unknown'> {
  const { below, places } = placesFor(reader)
  // Whoever has seen all that has aired is told all of it.
  if (below?.place === end) return null
  if (below) {
    const show = await findRecord(reading, {
      path: content.shows.path({ show: below.show }),
      collection: 'shows',
    })
    if (typeof show === 'string') return 'unknown'
    const shows = await findBoundaries(reading, new Map([[show.id, below.place]]))
    return shows.size === 0 ? 'unknown' : { shows, isClosed: true }
  }
  const shows = await findBoundaries(reading, places)
  return shows.size === 0 ? null : { shows, isClosed: false }
}

/**
 * The boundaries that places in shows stand for. One that is no episode which has aired is left out, and so is the end,
 * where everybody is.
 */
async function findBoundaries({ payload, tags }: Reading, places: Places): Promise<Map<string, Boundary>> {
  for (const show of places.keys()) tags.add(listTag('aired', show))
  const found = new Map<string, Boundary>()
  const coded: Where[] = []
  for (const [show, code] of places) {
    if (code === start) found.set(show, null)
    else if (parseCode(code)) coded.push({ and: [{ show: { equals: show } }, { code: { equals: code } }] })
  }
  if (coded.length === 0) return found
  const { docs } = await payload.find({
    collection: 'episodes',
    where: { or: coded },
    select: { show: true, order: true, airsAt: true },
    ...{ sort: 'id', depth: 0, limit: 0, pagination: false, overrideAccess: true },
  })
  for (const { id, show, order, airsAt } of docs) {
    tags.add(recordTag('episodes', id))
    const owner = typeof show === 'string' ? show : show.id
    if (typeof order === 'number' && hasAired({ airsAt }, now())) found.set(owner, order)
  }
  return found
}

/**
 * What must be true of rows for the reader to see them, by the fields that have their show and the place from which they
 * are known: nothing where she has chosen no boundary.
 */
export function seenWhere(
  seen: Seen | null | undefined,
  { show, from }: { show: string; from: string },
): Where[] {
  if (!seen) return []
  const chosen = [...seen.shows.keys()]
  const within = [...seen.shows].flatMap(([id, boundary]): Where[] =>
    boundary === null
      ? []
      : [{ and: [{ [show]: { equals: id } }, { [from]: { less_than_equal: boundary } }] }],
  )
  const others: Where[] = seen.isClosed ? [] : [{ [show]: { not_in: chosen } }]
  return [{ or: [{ [from]: { exists: false } }, ...others, ...within] }]
}

type Episode = { show?: unknown; order?: number | null; title?: string | null; isBeyond?: boolean }

/** An episode as the reader knows it: of one beyond what she has seen nothing but its number and its air time. */
export function veiledEpisode<Doc extends Episode>(seen: Seen | null | undefined, doc: Doc): Doc {
  const show = ownerOf(doc.show)
  return isBeyond(seen, { show, from: doc.order }) ? { ...doc, title: null, isBeyond: true } : doc
}

type Season = { show?: unknown; number?: number | null; title?: string | null; dek?: string | null }

/** A season as she knows it: before its first episode nothing but its number. */
export function veiledSeason<Doc extends Season>(seen: Seen | null | undefined, doc: Doc): Doc {
  if (!seen) return doc
  const show = ownerOf(doc.show)
  const boundary = show === null ? undefined : seen.shows.get(show)
  if (boundary === undefined && !seen.isClosed) return doc
  const isBegun = typeof boundary === 'number' && (doc.number ?? 0) <= orderSeason(boundary)
  return isBegun ? doc : { ...doc, title: null, dek: null }
}

function ownerOf(relation: unknown): string | null {
  if (typeof relation === 'string') return relation
  const id = (relation as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : null
}
