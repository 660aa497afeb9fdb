import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '#clock'
import { momentOf } from '#core/dates.ts'
import { type AskedTime, creditsOf, type Plan, planOf } from '#core/schedule/plan.ts'
import { failPoint } from '#fail-point'
import type { Episode as EpisodeDoc, Recap as RecapDoc, Schedule as ScheduleDoc } from '#types'
import { embargoOf, type Going } from './embargo.ts'
import { lastEpisode } from './last-episode.ts'
import { demandReady } from './recap-prepare.ts'
import { writerOf } from './recap-revision.ts'
import { refuse, refuseField } from './refuse.ts'
import { cancelSchedules } from './schedule-rows.ts'
import { sealOf } from './seal.ts'

/** When a recap is to go live; `early` is the name of its episode where that may be before it airs. */
export type AskedSchedule = AskedTime & { early?: unknown }

/**
 * Seals the newest text of a recap, which must be the revision that the request names, for a time: it is saved once more
 * as a version that nothing overwrites, checked as if it went live then, and remembered by its revision and its seal.
 */
export async function scheduleRecap({
  req,
  id,
  asked,
}: {
  req: PayloadRequest
  id: string
  asked: AskedSchedule
}): Promise<ScheduleDoc> {
  const sealed = await saveSealed({ req, id })
  await failPoint('sealed')
  const episode = await lastEpisode({ req, doc: sealed })
  const plan = demandPlan({ asked, episode, zone: episode?.airZone ?? (await siteZone(req)) })
  const going: Going = {
    at: new Date(plan.at),
    early: typeof asked.early === 'string' ? asked.early : null,
  }
  await demandReady({ req, doc: sealed, going })
  const isEarly = (await embargoOf({ req, doc: sealed, at: going.at })) !== null
  await cancelSchedules({ req, recap: id, why: 'Scheduled anew.' })
  return await req.payload.create({
    collection: 'schedules',
    data: {
      id: randomUUID(),
      headline: sealed.headline,
      recapId: id,
      rev: sealed.rev ?? 0,
      seal: sealOf(sealed),
      at: plan.at,
      zone: plan.zone,
      minutes: plan.minutes,
      episodeId: episode?.id ?? null,
      isEarly,
      state: 'waiting',
      scheduledBy: writerOf(req),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** Seals the newest text of a recap in place of the one that a schedule holds, for the same time. */
export async function resealSchedule({
  req,
  schedule,
}: {
  req: PayloadRequest
  schedule: ScheduleDoc
}): Promise<ScheduleDoc> {
  const sealed = await saveSealed({ req, id: schedule.recapId })
  const going: Going = { at: new Date(schedule.at), early: schedule.isEarly ? true : null }
  await demandReady({ req, doc: sealed, going })
  return await req.payload.update({
    collection: 'schedules',
    id: schedule.id,
    data: { headline: sealed.headline, rev: sealed.rev ?? 0, seal: sealOf(sealed), problem: null },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

async function saveSealed({ req, id }: { req: PayloadRequest; id: string }): Promise<RecapDoc> {
  return await req.payload.update({
    collection: 'recaps',
    id,
    data: {},
    draft: true,
    context: { seals: true },
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
}

async function siteZone(req: PayloadRequest): Promise<string> {
  const site = await req.payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true, req })
  return site.zone
}

function demandPlan({
  asked,
  episode,
  zone,
}: {
  asked: AskedSchedule
  episode: EpisodeDoc | null
  zone: string
}): Plan {
  const plan = planOf({ asked, known: { credits: episode && creditsOf(episode), zone } })
  if ('problem' in plan) {
    const { problem, choices } = plan
    if (!choices) throw refuseField({ collection: 'schedules', path: 'at', message: problem })
    throw refuse({
      status: 400,
      message: problem,
      data: { errors: [{ path: 'at', message: problem }], choices },
    })
  }
  if (new Date(plan.at) > now()) return plan
  const when = momentOf({ iso: plan.at, zone: plan.zone })
  throw refuseField({ collection: 'schedules', path: 'at', message: `This time is in the past: ${when}.` })
}
