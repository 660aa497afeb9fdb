import type { PayloadRequest } from 'payload'
import { sealOf } from '#cms/publishing/seal.ts'
import { newestVersions } from '#cms/publishing/versions.ts'
import { type RecapState, stateOf } from '#core/review.ts'
import type { Recap as RecapDoc } from '#types'

type Asked = { req: PayloadRequest; ids: readonly string[] }

/** Where the newest texts of some recaps stand, by their ids: as many queries for a page of a list as for one. */
export async function readStates({ req, ids }: Asked): Promise<Record<string, RecapState>> {
  const newest = await newestVersions({ req, recaps: ids })
  const steps = await newestSteps({ req, ids })
  const waiting = await sealsThatWait({ req, ids })
  const changed = newest.filter(({ liveRev, rev }) => typeof liveRev === 'number' && liveRev !== rev)
  const live = await liveSeals({ req, ids: changed.map(({ id }) => id) })
  const states = newest.map((doc) => {
    const seal = sealOf(doc)
    const facts = {
      newest: steps.get(doc.id) ?? null,
      seal,
      isScheduled: waiting.get(doc.id)?.includes(seal) ?? false,
      isLive: typeof doc.liveRev === 'number' && (doc.liveRev === doc.rev || live.get(doc.id) === seal),
      liveRev: doc.liveRev ?? null,
    }
    return [doc.id, stateOf(facts)] as const
  })
  return Object.fromEntries(states)
}

async function newestSteps({ req, ids }: Asked) {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { recapId: { in: [...ids] }, isNewest: { equals: true } },
    select: { recapId: true, step: true, seal: true, rev: true },
    ...{ depth: 0, limit: 0, pagination: false, overrideAccess: true, sort: 'recapId' },
    req,
  })
  return new Map(docs.map(({ recapId, rev, seal, step }) => [recapId, { rev, seal, step }]))
}

async function sealsThatWait({ req, ids }: Asked): Promise<Map<string, string[]>> {
  const { docs } = await req.payload.find({
    collection: 'schedules',
    where: { recapId: { in: [...ids] }, state: { equals: 'waiting' } },
    select: { recapId: true, seal: true },
    ...{ depth: 0, limit: 0, pagination: false, overrideAccess: true, sort: 'recapId' },
    req,
  })
  const seals = new Map<string, string[]>()
  for (const { recapId, seal } of docs) seals.set(recapId, [...(seals.get(recapId) ?? []), seal ?? ''])
  return seals
}

// A draft may say what is live, word for word.
async function liveSeals({ req, ids }: Asked): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<RecapDoc>({
    collection: 'recaps',
    where: { id: { in: [...ids] } },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((doc) => [doc.id, sealOf(doc)]))
}
