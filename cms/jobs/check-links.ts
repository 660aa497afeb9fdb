import type { Payload } from 'payload'
import { now } from '#clock'
import { updateRows } from '#cms/database/index.ts'
import { type AskedState, askLink } from '#cms/links/ask-link.ts'
import { publicReach, type Reach } from '#cms/links/reach.ts'
import { noteFailure, noteSuccess } from '#cms/operations/note-job.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import type { Link } from '#types'

// Next loads modules more than once in a process; only one of them may be at work.
const key = Symbol.for('previously.links')
const shared = globalThis as { [key]?: Promise<void> }

const atOnce = 5
const minute = 60_000
const day = 24 * 60 * minute
/** How long after it was asked a page is asked again, in milliseconds. */
const pauses = { works: 7 * day, gone: day }
/** And one that has not answered: after the first time, the second, and every time after. */
const silences = [10 * minute, 60 * minute]
/** A link that no text has been checked with for so long is forgotten. */
const longest = 60 * day

type Job = { payload: Payload; reach?: Reach }

/**
 * Begins to ask the pages of other sites that are due, the longest due first, if none is being asked. Null where there
 * is nothing to do. What a crash interrupts is asked ten minutes later. `done` never fails.
 */
export async function checkNextLinks({ payload, reach = publicReach }: Job): Promise<{
  done: Promise<void>
} | null> {
  if (shared[key]) return null
  const { docs } = await payload.find({
    collection: 'links',
    where: { dueAt: { less_than_equal: now().toISOString() } },
    sort: 'dueAt',
    ...{ depth: 0, limit: atOnce, pagination: false, overrideAccess: true },
  })
  if (docs.length === 0 || shared[key]) return null
  const done = checkAll({ payload, reach, rows: docs })
    .then(() => noteSuccess('links'))
    .catch((err: unknown) => {
      noteFailure('links', err)
      payload.logger.error({ err, msg: 'Links could not be checked.' })
    })
    .finally(() => {
      shared[key] = undefined
    })
  shared[key] = done
  return { done }
}

async function checkAll({ payload, reach, rows }: Required<Job> & { rows: readonly Link[] }): Promise<void> {
  const isOld = ({ askedAt }: Link) => now().getTime() - new Date(askedAt).getTime() > longest
  const old = rows.filter(isOld).map(({ id }) => id)
  const wanted = rows.filter((row) => !isOld(row))
  // Before anything is asked: a database that takes no writes must not have a page asked four times a second.
  await inTransaction(payload, async (req) => {
    if (old.length > 0) await payload.db.deleteMany({ collection: 'links', where: { id: { in: old } }, req })
    const dueAt = later(silences[0])
    await updateRows({ req, collection: 'links', rows: wanted.map(({ id }) => ({ id, dueAt })) })
  })
  const checked = await Promise.all(
    wanted.map(async (row) => afterAsking(row, await askLink({ url: row.url, reach }))),
  )
  await inTransaction(payload, (req) => updateRows({ req, collection: 'links', rows: checked }))
}

function afterAsking({ id, tries }: Link, state: AskedState) {
  const pause = state === 'silent' ? (silences[tries] ?? day) : pauses[state]
  return {
    ...{ id, state, checkedAt: now().toISOString(), dueAt: later(pause) },
    tries: state === 'silent' ? tries + 1 : 0,
  }
}

function later(pause = day): string {
  return new Date(now().getTime() + pause).toISOString()
}
