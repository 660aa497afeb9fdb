import { APIError, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { now } from '#clock'
import { roleOf } from '#cms/access/staff.ts'
import { asSender } from '#cms/as-sender.ts'
import { liveProblems } from '#cms/checks/live-problems.ts'
import { findIn } from '#cms/find-in.ts'
import { findReceipt } from '#cms/receipts/receipts.ts'
import { readState } from '#cms/review/read-state.ts'
import { listSteps } from '#cms/review/steps.ts'
import { may } from '#core/roles.ts'
import { creditsOf } from '#core/schedule/plan.ts'
import { env } from '#env'
import type { Recap as RecapDoc } from '#types'
import { currentAddress } from './addresses.ts'
import { embargoOf } from './embargo.ts'
import { idOf } from './facts.ts'
import { lastEpisode } from './last-episode.ts'
import { findRow } from './recap-revision.ts'
import { sealOf } from './seal.ts'
import { newestVersion } from './versions.ts'

/** `GET /api/recaps/:id/status`: what the panel says about a recap beside its form. */
export const statusEndpoint: Endpoint = {
  path: '/:id/status',
  method: 'get',
  handler: async (req) => {
    if (!may({ role: roleOf(req), action: 'read', on: 'recaps' })) throw new Forbidden(req.t)
    const id = String(req.routeParams?.id)
    const row = await findRow({ req, id })
    if (!row) throw new APIError('There is no such recap.', 404)
    const newest = await newestVersion({ req, recap: id })
    const doc = { ...(newest?.version ?? row), id }
    const address = await currentAddress({ req, id })
    const path = address?.isPublic ? address.path : null
    const isLive = typeof row.liveRev === 'number'
    return Response.json({
      rev: row.rev,
      savedBy: row.savedBy ?? null,
      savedAt: row.savedAt ?? null,
      liveRev: row.liveRev ?? null,
      livePublishedAt: row.livePublishedAt ?? null,
      isLive,
      hasNewerDraft: isLive && newest?.version.rev !== row.liveRev,
      path,
      url: path ? env.SITE_URL + path : null,
      liveProblems: await liveProblems({ req, row }),
      receipt: await findReceipt({ req, recap: id, rev: row.liveRev ?? null }),
      schedules: await listSchedules({ req, id }),
      ...(await readReview({ req, doc })),
      ...(await readAiring({ req, doc })),
    })
  },
}

type Asked = { req: PayloadRequest; doc: RecapDoc }

async function readReview({ req, doc }: Asked) {
  const steps = await listSteps({ req, recap: doc.id })
  const seal = sealOf(doc)
  const shows = await findIn({
    ...{ req, collection: 'shows', values: [idOf(doc.show)], select: { reviewed: true } },
  })
  return {
    state: await readState({ req, doc, newest: steps[0] ?? null }),
    isReviewed: shows[0]?.reviewed === true,
    steps: steps.map((taken) => ({
      ...{ step: taken.step, rev: taken.rev, isOfNewest: taken.seal === seal },
      ...{ at: taken.at, byName: taken.byName, note: taken.note ?? null },
    })),
  }
}

/** The episode that the newest text waits for, and until when nothing of it is published. */
async function readAiring({ req, doc }: Asked) {
  const episode = await lastEpisode({ req, doc })
  const airing = episode && {
    ...{ id: episode.id, label: episode.label ?? '', airsAt: episode.airsAt ?? null, zone: episode.airZone },
    credits: creditsOf(episode),
  }
  return { airing, embargo: await embargoOf({ req, doc, at: now() }) }
}

async function listSchedules({ req, id }: { req: PayloadRequest; id: string }): Promise<unknown[]> {
  const { docs } = await req.payload.find({
    collection: 'schedules',
    where: { recapId: { equals: id } },
    sort: '-at',
    select: { rev: true, at: true, state: true, problem: true, zone: true, minutes: true },
    limit: 20,
    pagination: false,
    ...asSender(req),
  })
  return docs
}
