import type { PayloadRequest } from 'payload'
import { findRow } from '#cms/publishing/recap-revision.ts'
import { waitingFor } from '#cms/publishing/schedule-rows.ts'
import { sealOf } from '#cms/publishing/seal.ts'
import { type RecapState, stateOf } from '#core/review.ts'
import type { Recap as RecapDoc, Review as ReviewDoc } from '#types'

/** Where the newest text of a recap stands on its way to the public. */
export async function readState({
  req,
  doc,
  newest,
}: {
  req: PayloadRequest
  doc: RecapDoc
  newest: ReviewDoc | null
}): Promise<RecapState> {
  const seal = sealOf(doc)
  const waiting = await waitingFor({ req, recap: doc.id })
  return stateOf({
    newest: newest && { step: newest.step, seal: newest.seal, rev: newest.rev },
    seal,
    isScheduled: waiting.some((schedule) => schedule.seal === seal),
    isLive: await isLive({ req, doc, seal }),
    liveRev: doc.liveRev ?? null,
  })
}

// The newest draft may say what is live, word for word.
async function isLive({
  req,
  doc,
  seal,
}: {
  req: PayloadRequest
  doc: RecapDoc
  seal: string
}): Promise<boolean> {
  if (typeof doc.liveRev !== 'number') return false
  if (doc.liveRev === doc.rev) return true
  const row = await findRow({ req, id: doc.id })
  return row !== null && sealOf(row) === seal
}
