import type { Payload } from 'payload'
import { now } from '#clock'
import { noteFailure, noteSuccess } from '#cms/operations/note-job.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { wholeSite } from '#core/content.ts'
import { parseCode } from '#core/episode.ts'
import { feedFormats, feedPath } from '#core/feed/feed-address.ts'
import { env } from '#env'
import type { Ping } from '#types'

// Next loads modules more than once in a process; only one of them may be at work.
const key = Symbol.for('previously.ping')
const shared = globalThis as { [key]?: Promise<void> }

const patience = 10_000
/** How long after a try the next one is, in milliseconds: an hour and a half in all, then the hub is left alone. */
const pauses = [5_000, 20_000, 80_000, 320_000, 1_280_000, 3_840_000]
/** How many feeds one request names. */
const atOnce = 50

/**
 * Begins to tell the hub of the next thing that it is to hear, if nothing is being told. Null where there is nothing
 * to do. Whatever a crash interrupts is told again, which does no harm. `done` never fails.
 */
export async function pingNext(payload: Payload): Promise<{ done: Promise<void> } | null> {
  const hub = env.WEBSUB_HUB
  if (!hub || shared[key]) return null
  const { docs } = await payload.find({
    collection: 'pings',
    where: { dueAt: { less_than_equal: now().toISOString() } },
    sort: 'dueAt',
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true },
  })
  const [row] = docs
  if (!row || shared[key]) return null
  const done = tell({ payload, hub, row })
    .catch((err: unknown) => {
      noteFailure('hub', err)
      payload.logger.error({ err, msg: 'A hub could not be told.' })
    })
    .finally(() => {
      shared[key] = undefined
    })
  shared[key] = done
  return { done }
}

async function tell({ payload, hub, row }: { payload: Payload; hub: string; row: Ping }): Promise<void> {
  const problem = await problemOf({ hub, topics: await topicsOf(payload, row.owners as string[]) })
  const pause = pauses[row.tries]
  if (problem) {
    noteFailure('hub', problem)
    payload.logger.warn(`The hub was not told (try ${row.tries + 1}): ${problem}`)
  } else noteSuccess('hub')
  await inTransaction(payload, async (req) => {
    const where = { id: { equals: row.id } }
    if (!problem || pause === undefined)
      return await payload.db.deleteMany({ collection: 'pings', where, req })
    const dueAt = new Date(now().getTime() + pause).toISOString()
    const data = { tries: row.tries + 1, dueAt, lastError: problem }
    await payload.db.updateOne({ collection: 'pings', id: row.id, data, req })
  })
}

/** The addresses of every feed of some owners, as they are now. */
async function topicsOf(payload: Payload, owners: readonly string[]): Promise<string[]> {
  const ids = owners.flatMap((owner) => owner.split(':')[1] ?? [])
  const { docs } = await payload.find({
    collection: 'addresses',
    where: { recordId: { in: ids }, current: { equals: true }, isPublic: { equals: true } },
    select: { path: true },
    ...{ sort: 'path', depth: 0, limit: 0, pagination: false, overrideAccess: true },
  })
  const pages = new Set([
    ...(owners.includes(wholeSite) ? ['/'] : []),
    ...docs.map(({ path }) => pageOf(path)),
  ])
  return [...pages].flatMap((of) => feedFormats.map((format) => env.SITE_URL + feedPath({ of, format })))
}

// The feed that an episode is in is that of its season.
function pageOf(path: string): string {
  const [, show, code = ''] = /^(\/shows\/[^/]+)\/([^/]+)$/.exec(path) ?? []
  const number = parseCode(code)
  return show && number ? `${show}/season/${number.season}` : path
}

/** What kept a hub from hearing of some feeds, or null. */
async function problemOf({
  hub,
  topics,
}: {
  hub: string
  topics: readonly string[]
}): Promise<string | null> {
  for (let start = 0; start < topics.length; start += atOnce) {
    const body = new URLSearchParams({ 'hub.mode': 'publish' })
    for (const topic of topics.slice(start, start + atOnce)) body.append('hub.url', topic)
    try {
      const answer = await fetch(hub, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      })
      await answer.body?.cancel()
      if (!answer.ok) return `it answered ${answer.status}`
    } catch (error) {
      return error instanceof Error ? error.message : 'no reason given'
    }
  }
  return null
}
