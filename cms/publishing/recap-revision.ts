import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { failPoint } from '#fail-point'
import type { Recap as RecapDoc } from '#types'
import { baseHeader } from './base-header.ts'
import type { Intent } from './recap-intent.ts'
import { refuse } from './refuse.ts'

/** The live row of a recap as it stands inside the request's transaction. */
export async function findRow({ req, id }: { req: PayloadRequest; id: string }): Promise<RecapDoc | null> {
  return await req.payload.db.findOne<RecapDoc>({ collection: 'recaps', where: { id: { equals: id } }, req })
}

/** Who a write is by, as other people are told. */
export function writerOf(req: PayloadRequest): string {
  if (typeof req.context.savedBy === 'string') return req.context.savedBy
  return req.user?.collection === 'users' ? req.user.name : 'Previously'
}

/**
 * Takes the next revision of a recap for this write, if the one that it was based on is still the newest.
 * The conditional update is the guard: comparing times fails when clocks differ.
 */
async function takeRevision({ req, id }: { req: PayloadRequest; id: string }): Promise<number> {
  const base = baseOf(req)
  const taken = await req.payload.db.updateOne({
    collection: 'recaps',
    where: { and: [{ id: { equals: id } }, { rev: { equals: base } }] },
    data: { rev: base + 1, savedBy: writerOf(req), savedAt: new Date().toISOString() },
    req,
  })
  if (taken) return base + 1
  throw stale({ row: await findRow({ req, id }), base })
}

/** Stamps what the system knows of a recap on every write: revision, what is live, who saved. */
export const stampRevision: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const intent = req.context.intent as Intent
  const id = String(originalDoc?.id ?? data.id)
  const row = operation === 'update' ? await findRow({ req, id }) : null
  req.context.row = row
  const rev = operation === 'update' ? await takeRevision({ req, id }) : 1
  await failPoint('revision-taken')
  const liveRev = intent === 'publish' ? rev : takesOff(intent) ? null : (row?.liveRev ?? null)
  return {
    ...data,
    rev,
    savedBy: writerOf(req),
    savedAt: new Date().toISOString(),
    liveRev,
    // For the panel's list, whose query can ask only for a value.
    isLive: liveRev !== null,
    firstPublishedAt: row?.firstPublishedAt ?? null,
    livePublishedAt: row?.livePublishedAt ?? null,
    revisedAt: row?.revisedAt ?? null,
    feedId: row?.feedId ?? null,
    feedAt: row?.feedAt ?? null,
    madeSlug: row?.madeSlug ?? null,
    isTakeInFeeds: row?.isTakeInFeeds ?? false,
    importedId: row?.importedId ?? null,
  }
}

/** A permanent delete is a write like any other: it names the revision that it is based on. */
export const guardDelete: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = (args as { id?: string }).id
  if (operation === 'delete' && id !== undefined) await takeRevision({ req, id })
  return args
}

/** Whether a write takes a recap off the air. */
function takesOff(intent: Intent): boolean {
  return intent === 'unpublish' || intent === 'trash' || intent === 'untrash'
}

/** The revision that a request names as the one that it is based on, or a refusal. */
export function baseOf(req: PayloadRequest): number {
  const given = req.context.baseRevision ?? req.headers?.get(baseHeader) ?? undefined
  if (given === undefined) {
    throw refuse({
      status: 428,
      message: `A write to a recap names the revision that it is based on, in the header ${baseHeader}.`,
    })
  }
  const base = Number(given)
  if (Number.isSafeInteger(base) && base > 0) return base
  throw refuse({ status: 400, message: `${baseHeader}: should be a whole number from 1.` })
}

/** The answer to a write that was based on an older revision: whose is the newest. */
export function stale({ row, base }: { row: RecapDoc | null; base: number }): Error {
  if (!row) return refuse({ status: 404, message: 'There is no such recap.' })
  const by = row.savedBy ?? 'somebody'
  return refuse({
    status: 409,
    message: `${by} saved this recap ${row.savedAt ? `at ${new Date(row.savedAt).toISOString()} ` : ''}(revision ${row.rev}; yours was based on ${base}). Nothing was written.`,
    data: { stale: { rev: row.rev, savedBy: row.savedBy ?? null, savedAt: row.savedAt ?? null } },
  })
}
