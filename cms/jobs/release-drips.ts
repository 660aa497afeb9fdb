import type { Payload, PayloadRequest } from 'payload'
import { now } from '#clock'
import { idOf } from '#cms/publishing/facts.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { inOrder, type Placed, type Release } from '#core/drip/drip.ts'
import { nextSlot, type Pace } from '#core/drip/pace.ts'
import { endOf } from '#core/place.ts'
import { failPoint } from '#fail-point'
import type { Drip } from '#types'

const atOnce = 20
const dayLength = 24 * 60 * 60 * 1000
/** A personal feed that nobody has asked for in so many days is deleted. */
const mostDays = 180
const hour = 60 * 60 * 1000

let sweptAt = Number.NEGATIVE_INFINITY

/**
 * Releases what is due in personal feeds, each recap dated at the time that its feed has set for it: after a pause of
 * the server as many as were due. Once an hour those that nobody reads are deleted.
 */
export async function releaseDrips(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'drips',
    where: { state: { equals: 'running' }, nextAt: { less_than_equal: now().toISOString() } },
    sort: 'nextAt',
    ...{ depth: 0, limit: atOnce, pagination: false, overrideAccess: true },
  })
  for (const drip of docs) {
    try {
      await inTransaction(payload, (req) => release({ req, drip }))
    } catch (err) {
      // The others must not wait for one that cannot be released.
      payload.logger.error({ err, msg: `drips ${drip.id}: nothing could be released` })
      const nextAt = new Date(now().getTime() + hour).toISOString()
      await payload.db.updateMany({
        collection: 'drips',
        where: { id: { equals: drip.id } },
        data: { nextAt },
      })
    }
  }
  if (now().getTime() - sweptAt < hour) return
  sweptAt = now().getTime()
  const before = new Date(sweptAt - mostDays * dayLength).toISOString()
  await payload.db.deleteMany({ collection: 'drips', where: { polledOn: { less_than: before } } })
}

async function release({ req, drip }: { req: PayloadRequest; drip: Drip }): Promise<void> {
  const at = drip.nextAt ?? ''
  const releases = drip.releases as Release[]
  const done = new Set(releases.map(({ id }) => id))
  const [next] = inOrder(await placedOf({ req, show: drip.showId })).filter(({ id }) => !done.has(id))
  const pace: Pace = { days: drip.days as number[], hour: drip.hour, minute: drip.minute, zone: drip.zone }
  // Where there is nothing to release, the times that have passed are not made up for.
  const after = next ? at : now().toISOString()
  await failPoint('releasing')
  // Only where nobody has steered it meanwhile.
  await req.payload.db.updateMany({
    collection: 'drips',
    where: {
      and: [{ id: { equals: drip.id } }, { nextAt: { equals: at } }, { state: { equals: 'running' } }],
    },
    data: {
      nextAt: nextSlot({ pace, after }),
      ...(next && { releases: [...releases, { id: next.id, at: new Date(at).toISOString() }] }),
    },
    req,
  })
}

type Row = {
  id: string
  kind?: string | null
  episode?: unknown
  furtherEpisodes?: unknown[] | null
  season?: unknown
  firstPublishedAt: string
}

/** The live recaps of a show, each with the order of the last episode that it is about. */
async function placedOf({ req, show }: { req: PayloadRequest; show: string }): Promise<Placed[]> {
  const all = { limit: 0, pagination: false, req } as const
  const [recaps, episodes, seasons] = [
    await req.payload.db.find<Row>({
      collection: 'recaps',
      where: { show: { equals: show }, _status: { equals: 'published' } },
      select: { kind: true, episode: true, furtherEpisodes: true, season: true, firstPublishedAt: true },
      ...all,
    }),
    await req.payload.db.find<{ id: string; order?: number | null; season: number }>({
      collection: 'episodes',
      where: { show: { equals: show } },
      select: { order: true, season: true },
      ...all,
    }),
    await req.payload.db.find<{ id: string; number: number }>({
      ...{ collection: 'seasons', where: { show: { equals: show } }, select: { number: true }, ...all },
    }),
  ]
  const numbers = new Map(seasons.docs.map(({ id, number }) => [id, number]))
  return recaps.docs.map(({ id, kind, episode, furtherEpisodes, season, firstPublishedAt }) => {
    const about = [episode, ...(furtherEpisodes ?? [])].map(idOf)
    const number = numbers.get(idOf(season) ?? '') ?? null
    const end = endOf({ episodes: about, season: number }, episodes.docs)
    // A review comes after the recap of the last episode.
    const place = end !== null && kind === 'season' ? end + 0.5 : end
    return { id, place, publishedAt: firstPublishedAt }
  })
}
