import type { PublicCollection } from '#core/content.ts'
import { recordTag } from '#core/expiry.ts'
import type { Reading } from './reading.ts'

/** What an address leads to: a page, another address, or nothing. */
export type Answer<Page> = { kind: 'page'; page: Page } | Elsewhere

/** What an address without a page leads to: another address, which may be on another site, or nothing. */
export type Elsewhere = { kind: 'moved'; path: string } | { kind: 'none' }

const none = { kind: 'none' } as const

type Input<Page> = {
  path: string
  collection: PublicCollection
  read: (reading: Reading, id: string) => Promise<Page | null>
}

/** Finds what an address leads to, and reads the page if it is the record's own address. */
export async function answerAt<Page>(reading: Reading, input: Input<Page>): Promise<Answer<Page>> {
  const { path, collection, read } = input
  const asked = await findAddress(reading, { path: { equals: canonical(path) } })
  if (asked?.recordCollection !== collection) return asked ? none : await readElsewhere(reading, path)
  reading.tags.add(recordTag(collection, asked.recordId))
  const current = asked.current ? asked : await findCurrent(reading, asked.recordId)
  if (!current?.isPublic) return none
  if (current.path !== path) return { kind: 'moved', path: current.path }
  const page = await read(reading, current.recordId)
  return page ? { kind: 'page', page } : none
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

async function findAddress({ payload }: Reading, where: Record<string, { equals: string | boolean }>) {
  const { docs } = await payload.find({
    collection: 'addresses',
    where,
    select: { path: true, recordCollection: true, recordId: true, current: true, isPublic: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0] ?? null
}
