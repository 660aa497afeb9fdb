import { APIError, addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { asSender } from '#cms/as-sender.ts'
import { may } from '#core/roles.ts'
import { creditsOf, later } from '#core/schedule/plan.ts'
import { failPoint } from '#fail-point'
import type { Episode as EpisodeDoc, Schedule as ScheduleDoc } from '#types'
import { refuseField } from './refuse.ts'
import { inRequestTransaction } from './transaction.ts'

const mostMinutes = 7 * 24 * 60

/** What waits for an episode: `to` is where it moves to, null where it hangs on the clock and stays. ISO 8601 in UTC. */
type Hanging = { id: string; recapId: string; headline: string | null; at: string; to: string | null }

/**
 * `POST /api/episodes/:id/slip`, body `{ minutes }`: the broadcast begins so much later, or earlier where negative. The air
 * time moves, and with it every schedule that hangs on the credits, in one step. With `tryOut: true` nothing is changed.
 * Answers `{ airsAt, moves }`, the schedules that hang on the episode.
 */
export const slipEndpoint: Endpoint = {
  path: '/:id/slip',
  method: 'post',
  handler: async (req) => {
    if (!may({ role: roleOf(req), action: 'publish', on: 'recaps' })) throw new Forbidden(req.t)
    await addDataAndFileToRequest(req)
    const { minutes, tryOut } = (req.data ?? {}) as { minutes?: unknown; tryOut?: unknown }
    if (typeof minutes !== 'number' || !Number.isInteger(minutes) || Math.abs(minutes) > mostMinutes)
      throw new APIError('minutes: should be a whole number, a week at most.', 400)
    const id = String(req.routeParams?.id)
    const answer = await inRequestTransaction(req, () => slip({ req, id, minutes, tryOut: tryOut === true }))
    return Response.json(answer)
  },
}

type Asked = { req: PayloadRequest; id: string; minutes: number; tryOut: boolean }

async function slip({ req, id, minutes, tryOut }: Asked): Promise<{ airsAt: string; moves: Hanging[] }> {
  const episode = await req.payload.findByID({
    collection: 'episodes',
    id,
    disableErrors: true,
    ...asSender(req),
  })
  if (!episode) throw new APIError('There is no such episode.', 404)
  if (!episode.airsAt) throw new APIError('The episode has no air time that could move.', 409)
  const airsAt = later({ iso: new Date(episode.airsAt).toISOString(), minutes })
  const waiting = await waitingOn({ req, episode: id })
  const moved = { ...episode, airsAt }
  const moves = waiting.map((schedule) => ({
    ...{ id: schedule.id, recapId: schedule.recapId, headline: schedule.headline ?? null },
    ...{ at: new Date(schedule.at).toISOString(), to: dueAt({ schedule, episode: moved }) },
  }))
  if (!tryOut) await req.payload.update({ collection: 'episodes', id, data: { airsAt }, ...asSender(req) })
  return { airsAt, moves }
}

/** After an episode's air time or run time has changed: moves what hangs on its credits. */
export async function moveSchedules({
  req,
  episode,
}: {
  req: PayloadRequest
  episode: EpisodeDoc
}): Promise<void> {
  for (const schedule of await waitingOn({ req, episode: episode.id })) {
    if (typeof schedule.minutes !== 'number') continue
    const at = dueAt({ schedule, episode })
    if (!at)
      throw refuseField({
        collection: 'episodes',
        path: episode.airsAt ? 'runTime' : 'airsAt',
        message: `“${schedule.headline}” is scheduled for the credits of this episode: without it nobody knows when they roll.`,
      })
    await req.payload.update({
      collection: 'schedules',
      id: schedule.id,
      data: { at },
      depth: 0,
      overrideAccess: true,
      req,
    })
    await failPoint('schedule-moved')
  }
}

function dueAt({
  schedule,
  episode,
}: {
  schedule: ScheduleDoc
  episode: Pick<EpisodeDoc, 'airsAt' | 'runTime'>
}): string | null {
  const credits = creditsOf(episode)
  const { minutes } = schedule
  return credits && typeof minutes === 'number' ? later({ iso: credits, minutes }) : null
}

async function waitingOn({ req, episode }: { req: PayloadRequest; episode: string }): Promise<ScheduleDoc[]> {
  const { docs } = await req.payload.find({
    collection: 'schedules',
    where: { episodeId: { equals: episode }, state: { equals: 'waiting' } },
    sort: 'at',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}
