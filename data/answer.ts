import type { PublicCollection } from '#core/content.ts'
import { recordTag } from '#core/expiry.ts'
import { isBeyond } from '#core/seen.ts'
import { songOfWork } from '#core/work.ts'
import type { Reading } from './reading.ts'

/** What an address leads to: a page, another address, or nothing. */
export type Answer<Page> = { kind: 'page'; page: Page } | Elsewhere

/** What an address without a page leads to: another address, which may be on another site, or nothing. */
export type Elsewhere = { kind: 'moved'; path: string } | { kind: 'none' }

/** The answer to an address that leads nowhere. */
export const none = { kind: 'none' } as const

/** A record that can be seen: where it is now, and the show that it is below. */
export type Found = { id: string; path: string; show: string }

/** Why an address leads to no record: it is none's, its record cannot be seen, or not yet by the reader. */
export type NotFound = 'unknown' | 'hidden' | 'beyond'

/** Which record's page an address is, or was, of. */
export type Asked = { path: string; collection: PublicCollection }

type Input<Page> = Asked & { read: (reading: Reading, id: string, show: string) => Promise<Page | null> }

/** Finds what an address leads to, and reads the page if it is the record's own address. */
export async function answerAt<Page>(reading: Reading, input: Input<Page>): Promise<Answer<Page>> {
  const { path, read } = input
  const found = await findRecord(reading, input)
  if (found === 'unknown') return await readElsewhere(reading, path)
  if (typeof found === 'string') return none
  if (found.path !== path) return { kind: 'moved', path: found.path }
  const page = await read(reading, found.id, found.show)
  return page ? { kind: 'page', page } : none
}

/** The record of a kind that an address leads to. */
export async function findRecord(reading: Reading, { path, collection }: Asked): Promise<Found | NotFound> {
  return await findRecordOf(reading, { path, kinds: [collection] })
}

/** The same of any of some kinds. */
export async function findRecordOf<Kind extends PublicCollection>(
  reading: Reading,
  { path, kinds }: { path: string; kinds: readonly Kind[] },
): Promise<(Found & { collection: Kind }) | NotFound> {
  const asked = await findAddress(reading, { path: { equals: canonical(path) } })
  if (!asked) return 'unknown'
  const collection = kinds.find((kind) => kind === asked.recordCollection)
  if (!collection) return 'hidden'
  const stored = collection === 'works' ? 'songs' : collection
  reading.tags.add(recordTag(stored, songOfWork(asked.recordId)))
  const current = asked.current ? asked : await findCurrent(reading, asked.recordId)
  if (!current?.isPublic) return 'hidden'
  if (isBeyond(reading.seen, { show: current.fromShow, from: current.from })) return 'beyond'
  return { collection, id: current.recordId, path: current.path, show: current.showId }
}

/** Where an editor sends an address that is, and was, no record's. */
export async function readElsewhere(reading: Reading, path: string): Promise<Elsewhere> {
  const { docs } = await reading.payload.find({
    collection: 'redirects',
    where: { from: { equals: path } },
    select: { to: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  const redirect = docs[0]
  if (!redirect) return none
  reading.tags.add(recordTag('redirects', redirect.id))
  return { kind: 'moved', path: redirect.to }
}

/** An episode's code is written in lower case, whatever was typed. */
function canonical(path: string): string {
  return path.replace(
    /^(\/shows\/[^/]+\/)(s\d+e\d+)(?=\/|$)/i,
    (_, show: string, code: string) => show + code.toLowerCase(),
  )
}

async function findCurrent(reading: Reading, id: string) {
  return await findAddress(reading, { recordId: { equals: id }, current: { equals: true } })
}

/** The address of which something is true, as it is stored. */
export async function findAddress({ payload }: Reading, where: Record<string, { equals: string | boolean }>) {
  const { docs } = await payload.find({
    collection: 'addresses',
    where,
    select: {
      ...{ path: true, recordCollection: true, recordId: true },
      ...{ showId: true, current: true, isPublic: true, from: true, fromShow: true },
    },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0] ?? null
}
