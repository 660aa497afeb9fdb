import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { insertRows, updateRows } from '#cms/database/index.ts'
import { findIn } from '#cms/find-in.ts'
import { beginningFields, giveAddress, type Place } from './addresses.ts'
import type { Beginning } from './beginnings.ts'

export type Current = { id: string; isPublic: boolean }

/** What an address says of its record: whether it can be seen, and from which episode on. */
export type Standing = { id: string; isPublic: boolean; begins: Beginning | null }

/** The addresses that some records have now, by the records' ids. */
export async function currentAddresses({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: readonly string[]
}): Promise<Map<string, Current>> {
  const docs = await findIn({
    req,
    collection: 'addresses',
    field: 'recordId',
    values: ids,
    and: { current: { equals: true } },
    select: { recordId: true, isPublic: true },
  })
  return new Map(docs.map(({ id, recordId, isPublic }) => [recordId, { id, isPublic }]))
}

/** Says of some addresses whether, and from when, they can be seen. Always writes, as a guard against races. */
export async function setStandings({
  req,
  standings,
}: {
  req: PayloadRequest
  standings: readonly Standing[]
}): Promise<void> {
  const changedAt = new Date().toISOString()
  const rows = standings.map(({ id, isPublic, begins }) => ({
    ...{ id, isPublic, ...beginningFields(begins) },
    ...{ changedAt, updatedAt: changedAt },
  }))
  await updateRows({ req, collection: 'addresses', rows })
}

/** Gives records that have no address now their own. */
export async function giveFirstAddresses({
  req,
  places,
}: {
  req: PayloadRequest
  places: readonly Place[]
}): Promise<void> {
  const taken = await takenAmong({ req, paths: places.map(({ path }) => path) })
  const free: Place[] = []
  const held: Place[] = []
  for (const place of places) {
    ;(taken.has(place.path) ? held : free).push(place)
    taken.add(place.path)
  }
  const changedAt = new Date().toISOString()
  const rows = free.map(({ collection, id, show, path, isPublic, begins }) => ({
    ...{ id: randomUUID(), path, recordCollection: collection, recordId: id, showId: show },
    ...{ current: true, isPublic, ...beginningFields(begins), changedAt },
  }))
  await insertRows({ req, collection: 'addresses', rows })
  // It is the record's own of old, or an error that names its holder.
  for (const place of held) await giveAddress({ req, place })
}

async function takenAmong({
  req,
  paths,
}: {
  req: PayloadRequest
  paths: readonly string[]
}): Promise<Set<string>> {
  const held = await findIn({
    ...{ req, collection: 'addresses', field: 'path', values: paths, select: { path: true } },
  })
  const redirected = await findIn({
    ...{ req, collection: 'redirects', field: 'from', values: paths, select: { from: true } },
  })
  return new Set([...held.map(({ path }) => path), ...redirected.map(({ from }) => from)])
}
