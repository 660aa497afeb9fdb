import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { insertRows, isUniqueViolation } from '#cms/database/index.ts'
import { content, type PublicCollection, wholeSite } from '#core/content.ts'
import { freeSlug } from '#core/slug.ts'
import { songOfWork, workIdOf } from '#core/work.ts'
import { isCarried } from './carried.ts'
import { idOf } from './facts.ts'
import { inTransaction } from './transaction.ts'

/**
 * At every start: the seasons and the addresses that records of an earlier release lack. Where none does, nothing
 * is written; what another process is writing at the same time is found by the second try.
 */
export async function foundAddresses(payload: Payload): Promise<void> {
  try {
    await writeMissing(payload)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    await writeMissing(payload)
  }
}

async function writeMissing(payload: Payload): Promise<void> {
  if (!(await lacksAny({ payload }))) return
  await inTransaction(payload, async (req) => {
    await writeSeasons({ payload, req })
    await writeAddresses({ payload, req })
  })
}

type Reach = { payload: Payload; req?: PayloadRequest }

async function lacksAny(reach: Reach): Promise<boolean> {
  if ((await missingSeasons(reach)).length > 0) return true
  for (const collection of founded) if ((await unplaced({ ...reach, collection })).length > 0) return true
  return false
}

type Season = { show: string; number: number }

async function missingSeasons(reach: Reach): Promise<Season[]> {
  const { docs: seasons } = await reach.payload.find({
    collection: 'seasons',
    select: { show: true, number: true },
    ...all(reach),
  })
  const { docs: episodes } = await reach.payload.find({
    collection: 'episodes',
    select: { show: true, season: true },
    ...all(reach),
  })
  const missing = new Map<string, Season>()
  for (const { show, season: number } of episodes) {
    const of = idOf(show)
    if (of) missing.set(`${of} ${number}`, { show: of, number })
  }
  for (const { show, number } of seasons) missing.delete(`${idOf(show)} ${number}`)
  return [...missing.values()]
}

async function writeSeasons({ payload, req }: Required<Reach>): Promise<void> {
  const rows = (await missingSeasons({ payload, req })).map(({ show, number }) => ({
    id: randomUUID(),
    show,
    number,
    label: `Season ${number}`,
  }))
  await insertRows({ req, collection: 'seasons', rows })
}

/** The kinds of records that had no address in an earlier release. */
const founded = ['seasons', 'people', 'authors', 'tags', 'works'] as const

type Founded = (typeof founded)[number]

type Unplaced = { id: string; slug?: string; number?: number; show?: unknown }

async function unplaced({ collection, ...reach }: Reach & { collection: Founded }): Promise<Unplaced[]> {
  const { docs } = await reach.payload.find({
    collection: collection === 'works' ? 'songs' : collection,
    select: collection === 'seasons' ? { show: true, number: true } : { slug: true },
    sort: 'createdAt',
    ...all(reach),
  })
  if (docs.length === 0) return []
  const { docs: addresses } = await reach.payload.find({
    collection: 'addresses',
    where: { recordCollection: { equals: collection }, current: { equals: true } },
    select: { recordId: true },
    ...all(reach),
  })
  const placed = new Set(addresses.map(({ recordId }) => recordId))
  const records = docs as Unplaced[]
  return records
    .map((doc) => (collection === 'works' ? { ...doc, id: workIdOf(doc.id) } : doc))
    .filter(({ id }) => !placed.has(id))
}

async function writeAddresses({ payload, req }: Required<Reach>): Promise<void> {
  const shows = await slugsOfShows({ payload, req })
  const visible = await visibleSongs({ payload, req })
  const changedAt = new Date().toISOString()
  for (const collection of founded) {
    const records = await unplaced({ payload, req, collection })
    if (records.length === 0) continue
    const taken = await takenPaths({ payload, req })
    const rows = []
    for (const record of records) {
      const show = idOf(record.show)
      const path = freePath({ collection, record, show: shows.get(show ?? ''), taken })
      if (!path) continue
      taken.add(path)
      rows.push({
        id: randomUUID(),
        path,
        recordCollection: collection,
        recordId: record.id,
        showId: show ?? wholeSite,
        current: true,
        isPublic: await isPublicNow({ req, collection, id: record.id, visible }),
        changedAt,
      })
    }
    await insertRows({ req, collection: 'addresses', rows })
  }
}

// Songs of two shows may have had the same slug before a work had an address: the later one takes a number.
function freePath({
  collection,
  record: { slug, number },
  show,
  taken,
}: {
  collection: Founded
  record: Unplaced
  show: string | undefined
  taken: ReadonlySet<string>
}): string | null {
  const { path } = content[collection]
  if (collection === 'seasons') {
    const own = show ? path({ show, number }) : null
    return own && !taken.has(own) ? own : null
  }
  if (!slug) return null
  const start = path({ slug: '' })
  const below = [...taken].filter((known) => known.startsWith(start))
  return start + freeSlug({ slug, taken: new Set(below.map((known) => known.slice(start.length))) })
}

async function isPublicNow({
  req,
  collection,
  id,
  visible,
}: {
  req: PayloadRequest
  collection: PublicCollection
  id: string
  visible: ReadonlySet<string>
}): Promise<boolean> {
  if (collection === 'works') return visible.has(songOfWork(id))
  if (content[collection].public !== 'while carried') return true
  return await isCarried({ req, target: `${collection}:${id}` })
}

async function slugsOfShows(reach: Reach): Promise<Map<string, string>> {
  const { docs } = await reach.payload.find({ collection: 'shows', select: { slug: true }, ...all(reach) })
  return new Map(docs.map(({ id, slug }) => [id, slug]))
}

async function visibleSongs(reach: Reach): Promise<Set<string>> {
  const { docs } = await reach.payload.find({
    collection: 'addresses',
    where: { recordCollection: { equals: 'songs' }, current: { equals: true }, isPublic: { equals: true } },
    select: { recordId: true },
    ...all(reach),
  })
  return new Set(docs.map(({ recordId }) => recordId))
}

async function takenPaths(reach: Reach): Promise<Set<string>> {
  const { docs } = await reach.payload.find({
    collection: 'addresses',
    where: { recordCollection: { in: [...founded] } },
    select: { path: true },
    ...all(reach),
  })
  return new Set(docs.map(({ path }) => path))
}

function all({ req }: Reach) {
  return { depth: 0, limit: 0, pagination: false, overrideAccess: true, ...(req && { req }) } as const
}
