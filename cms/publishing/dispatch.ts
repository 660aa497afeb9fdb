import { createLocalReq, type Payload } from 'payload'
import { now } from '#clock'
import { afterCommit } from '#cms/database/index.ts'
import { noteVisible } from '#cms/operations/note-visible.ts'
import { markOf, showsMark } from '#core/recap.ts'
import { env } from '#env'
import { failPoint } from '#fail-point'
import type { Outbox as OutboxDoc } from '#types'
import { currentAddress } from './addresses.ts'
import { airDueEpisode } from './airing.ts'
import { thisProcess } from './outbox.ts'
import { findRow } from './recap-revision.ts'
import { expireTags } from './revalidate.ts'
import { inTransaction } from './transaction.ts'

/** After so many tries a row is reported, and tried once in a while. */
const mostTries = 5
const rarely = 60_000

/**
 * Does what the outbox holds: lets the tags of rows from elsewhere expire, asks for the page as a reader would,
 * compares its mark, and closes the row when the page shows it. Doing it twice does no harm.
 */
export async function dispatchOutbox(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'outbox',
    // Every row has tries: they are named for the index.
    where: { tries: { greater_than_equal: 0 }, dueAt: { less_than_equal: now().toISOString() } },
    sort: 'dueAt',
    depth: 0,
    limit: 50,
    pagination: false,
    overrideAccess: true,
  })
  for (const row of docs) if (needsExpiry(row)) expireTags(row.tags as string[])
  for (const row of docs) await dispatchRow({ payload, row })
}

/** How many rows are reported. */
export async function countStuck(payload: Payload): Promise<number> {
  const { totalDocs } = await payload.count({
    collection: 'outbox',
    where: { tries: { greater_than_equal: mostTries } },
    overrideAccess: true,
  })
  return totalDocs
}

function needsExpiry(row: OutboxDoc): boolean {
  return row.origin !== thisProcess() || row.tries > 0
}

async function dispatchRow({ payload, row }: { payload: Payload; row: OutboxDoc }): Promise<void> {
  await failPoint('dispatched')
  const problem = row.recapId ? await problemWith({ payload, recap: row.recapId }) : null
  await inTransaction(payload, async (req) => {
    if (!problem) {
      if (row.episodeId) {
        const tags = await airDueEpisode({ req, episode: row.episodeId })
        await afterCommit(req, async () => expireTags(tags))
      }
      await payload.db.deleteMany({ collection: 'outbox', where: { id: { equals: row.id } }, req })
      return
    }
    const tries = row.tries + 1
    const pause = tries < mostTries ? 250 * 2 ** tries : rarely
    const dueAt = new Date(now().getTime() + pause).toISOString()
    await payload.db.updateOne({
      collection: 'outbox',
      id: row.id,
      data: { tries, dueAt, lastError: problem },
      req,
    })
  })
  const known = `outbox ${row.id}: recaps ${row.recapId}`
  // The row says what is wrong, with the address; a log is read by more people than a recap that has been withdrawn.
  if (problem) payload.logger.warn(`${known}: not seen on its page (try ${row.tries + 1})`)
  else if (row.recapId) noteVisible(row.createdAt)
}

/** What is wrong with a recap's page as readers get it, beside what is live now; null where nothing is. */
async function problemWith({ payload, recap }: { payload: Payload; recap: string }): Promise<string | null> {
  const req = await createLocalReq({}, payload)
  const path = (await currentAddress({ req, id: recap }))?.path
  if (!path) return null
  const liveRev = (await findRow({ req, id: recap }))?.liveRev ?? null
  const page = await askFor(path)
  if (typeof page === 'string') return page
  if (liveRev === null) return page.status === 404 ? null : `${path} answers ${page.status}, not 404`
  if (page.status !== 200) return `${path} answers ${page.status}`
  const wanted = markOf({ id: recap, rev: liveRev })
  return showsMark({ found: page.mark, wanted }) ? null : `${path} shows ${page.mark}, not ${wanted}`
}

async function askFor(path: string): Promise<{ status: number; mark: string | null } | string> {
  try {
    const response = await fetch(`http://127.0.0.1:${env.PORT}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    })
    const mark = /<meta name="previously:mark" content="([^"]+)"/.exec(await response.text())?.[1] ?? null
    return { status: response.status, mark }
  } catch (error) {
    return `${path} did not answer: ${error instanceof Error ? error.message : 'no reason given'}`
  }
}
