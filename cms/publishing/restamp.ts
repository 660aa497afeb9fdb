import type { CollectionAfterChangeHook, Payload, PayloadRequest } from 'payload'
import { updateRows } from '#cms/database/index.ts'
import { findIn } from '#cms/find-in.ts'
import type { Order } from '#core/boundary.ts'
import { recordTag } from '#core/expiry.ts'
import { beginningFields } from './addresses.ts'
import { restampBeats } from './beat-rows.ts'
import { idOf } from './facts.ts'
import { writeOutbox } from './outbox.ts'
import { publishTargets } from './publicity.ts'
import { episodesOfShow, reachOf } from './reach.ts'
import { inTransaction } from './transaction.ts'

/** An episode that takes another place in its show moves where everything begins that hangs on it. */
export const followOrder: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const show = idOf(doc.show)
  if (operation !== 'update' || !show || previousDoc.order === doc.order) return doc
  await writeOutbox({ req, tags: await restampShow({ req, show }) })
  return doc
}

/**
 * Says anew of everything in a show how far it tells, or where it begins. Returns the tags of the lists that something
 * thereby joins or leaves.
 */
async function restampShow({ req, show }: { req: PayloadRequest; show: string }): Promise<string[]> {
  const line = await episodesOfShow({ req, show })
  const recaps = await findIn({
    ...{ req, collection: 'recaps', field: 'show', values: [show], and: { liveRev: { greater_than: 0 } } },
    select: {
      ...{ kind: true, show: true, episode: true, furtherEpisodes: true, season: true },
      ...{ livePublishedAt: true, firstPublishedAt: true },
    },
  })
  const rows = []
  for (const doc of recaps) rows.push({ id: doc.id, reach: await reachOf({ req, doc, line }) })
  await updateRows({ req, collection: 'recaps', rows })
  const reaches = new Map(rows.map(({ id, reach }) => [id, reach]))
  const recapIds = [...reaches.keys()]
  const addresses = await findIn({
    ...{ req, collection: 'addresses', field: 'recordId', values: recapIds },
    ...{ and: { current: { equals: true } }, select: { recordId: true } },
  })
  const begins = (order: Order | null) => (order === null ? null : { show, order })
  await updateRows({
    req,
    collection: 'addresses',
    rows: addresses.map(({ id, recordId }) => ({
      ...{ id, ...beginningFields(begins(reaches.get(recordId) ?? null)) },
    })),
  })
  const mentions = await findIn({
    ...{ req, collection: 'mentions', field: 'recapId', values: recapIds, select: { recapId: true } },
  })
  await updateRows({
    req,
    collection: 'mentions',
    rows: mentions.map(({ id, recapId }) => ({ id, show, reach: reaches.get(recapId) ?? null })),
  })
  await restampBeats({ req, show, reaches, line })
  return await publishTargets({ req, targets: await beginnersOf({ req, show }) })
}

async function beginnersOf({ req, show }: { req: PayloadRequest; show: string }): Promise<string[]> {
  const targets: string[] = []
  for (const collection of ['characters', 'songs'] as const) {
    const docs = await findIn({ req, collection, field: 'show', values: [show], select: {} })
    targets.push(...docs.map(({ id }) => recordTag(collection, id)))
  }
  return targets
}

/** At every start: how far the recaps of an earlier release tell, and where everything in their shows begins. */
export async function foundReach(payload: Payload): Promise<void> {
  for (const show of await showsWithout(payload)) {
    await inTransaction(payload, async (req) => await restampShow({ req, show }))
  }
}

// Recaps of episodes always reach some episode.
async function showsWithout(payload: Payload): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'recaps',
    where: { liveRev: { greater_than: 0 }, episode: { exists: true }, reach: { exists: false } },
    select: { show: true },
    draft: false,
    ...{ sort: 'id', depth: 0, limit: 0, pagination: false, overrideAccess: true },
  })
  return new Set(docs.flatMap(({ show }) => idOf(show) ?? []))
}
