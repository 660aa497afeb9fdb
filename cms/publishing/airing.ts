import { randomUUID } from 'node:crypto'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { now } from '#clock'
import { listTag } from '#core/expiry.ts'
import { idOf } from './facts.ts'
import { stampFeeds } from './feed-stamp.ts'
import { followCues } from './follow-cues.ts'
import { thisProcess, writeOutbox } from './outbox.ts'
import { beginningWith, publishTargets } from './publicity.ts'
import { moveSchedules } from './slip.ts'

/** After an episode's air time has changed: what it shows or hides now, and what is to happen when it airs. */
export const followAirTime: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const stays = operation === 'update' && previousDoc.airsAt === doc.airsAt
  if (!stays || previousDoc.runTime !== doc.runTime) await moveSchedules({ req, episode: doc })
  if (stays) return doc
  const tags = await airEpisode({ req, episode: doc.id, show: idOf(doc.show) })
  await writeOutbox({ req, tags })
  if (doc.airsAt && new Date(doc.airsAt) > now()) await remember({ req, episode: doc.id, at: doc.airsAt })
  return doc
}

/**
 * Shows what has aired by now and hides what has not, of what begins with an episode. Returns the tags of every
 * page that a passing air time changes.
 */
async function airEpisode({
  req,
  episode,
  show,
}: {
  req: PayloadRequest
  episode: string
  show: string | null
}): Promise<string[]> {
  const changed = await publishTargets({ req, targets: await beginningWith({ req, episode }) })
  await followCues({ req, where: { episode: { equals: episode } } })
  // What is told of an episode, and of whoever comes with it, stands in feeds too.
  await stampFeeds({ req, shows: [show] })
  return show ? [...changed, listTag('aired', show), listTag('home'), listTag('shows')] : changed
}

/** The dispatcher's share: an air time has come, or has been moved away meanwhile, which does no harm. */
export async function airDueEpisode({
  req,
  episode,
}: {
  req: PayloadRequest
  episode: string
}): Promise<string[]> {
  const doc = await req.payload.findByID({
    collection: 'episodes',
    id: episode,
    select: { show: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return doc ? await airEpisode({ req, episode, show: idOf(doc.show) }) : []
}

/**
 * Remembers every episode that is still to air and that nobody remembers any more, because a clock that was ahead has let
 * it air already; what that has shown is hidden again.
 */
export async function rememberAhead(req: PayloadRequest): Promise<void> {
  const find = { depth: 0, limit: 0, pagination: false, overrideAccess: true, req } as const
  const { docs: ahead } = await req.payload.find({
    collection: 'episodes',
    where: { airsAt: { greater_than: now().toISOString() } },
    select: { show: true, airsAt: true },
    ...find,
  })
  const { docs: rows } = await req.payload.find({
    collection: 'outbox',
    where: { episodeId: { in: ahead.map(({ id }) => id) } },
    select: { episodeId: true },
    ...find,
  })
  const remembered = new Set(rows.map(({ episodeId }) => episodeId))
  for (const { id, show, airsAt } of ahead) {
    if (remembered.has(id) || !airsAt) continue
    await writeOutbox({ req, tags: await airEpisode({ req, episode: id, show: idOf(show) }) })
    await remember({ req, episode: id, at: airsAt })
  }
}

async function remember({
  req,
  episode,
  at,
}: {
  req: PayloadRequest
  episode: string
  at: string
}): Promise<void> {
  await req.payload.create({
    collection: 'outbox',
    data: { id: randomUUID(), tags: [], episodeId: episode, origin: thisProcess(), tries: 0, dueAt: at },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
