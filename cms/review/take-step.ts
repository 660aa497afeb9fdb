import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '#clock'
import { recheckSchedules } from '#cms/checks/recheck-schedules.ts'
import { writeMail } from '#cms/mail/write-mail.ts'
import { baseOf, findRow, stale, writerOf } from '#cms/publishing/recap-revision.ts'
import { refuse, refuseField } from '#cms/publishing/refuse.ts'
import { sealOf } from '#cms/publishing/seal.ts'
import { newestVersion } from '#cms/publishing/versions.ts'
import { reviewMail } from '#core/email/review.ts'
import { recapName } from '#core/recap-name.ts'
import { type ReviewStep, stepProblem } from '#core/review.ts'
import { env } from '#env'
import { failPoint } from '#fail-point'
import type { Review as ReviewDoc } from '#types'
import { concerned } from './concerned.ts'
import { readState } from './read-state.ts'
import { newestStep } from './steps.ts'

export type AskedStep = { step: ReviewStep; note: string | null; writer: string | null }

/**
 * Takes a step in the review of a recap's newest text, which must be the revision that the request names, and tells the
 * people concerned. `writer` is the id of whom it is assigned to.
 */
export async function takeStep({
  req,
  recap,
  asked,
}: {
  req: PayloadRequest
  recap: string
  asked: AskedStep
}): Promise<ReviewDoc> {
  await holdRevision({ req, recap })
  const version = await newestVersion({ req, recap })
  if (!version) throw refuse({ status: 404, message: 'There is no such recap.' })
  const doc = { ...version.version, id: recap }
  const before = await newestStep({ req, recap })
  const state = await readState({ req, doc, newest: before })
  const problem = stepProblem({ step: asked.step, state })
  if (problem) throw refuse({ status: 409, message: problem })
  const writer = asked.step === 'assigned' ? await demandWriter({ req, id: asked.writer }) : null
  if (before)
    await req.payload.db.updateOne({ collection: 'reviews', id: before.id, data: { isNewest: false }, req })
  const step = await req.payload.create({
    collection: 'reviews',
    data: {
      id: randomUUID(),
      headline: recapName(doc),
      recapId: recap,
      rev: doc.rev ?? 0,
      seal: sealOf(doc),
      step: asked.step,
      at: now().toISOString(),
      byId: req.user?.id ?? null,
      byName: writerOf(req),
      writerId: writer ?? (asked.step === 'submitted' ? (req.user?.id ?? null) : (before?.writerId ?? null)),
      note: asked.note,
      isNewest: true,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await failPoint('step-written')
  await tell({ req, step })
  await recheckSchedules(req)
  return step
}

// Two steps at once meet here: both write the row that they are based on.
async function holdRevision({ req, recap }: { req: PayloadRequest; recap: string }): Promise<void> {
  const base = baseOf(req)
  const kept = await req.payload.db.updateOne({
    collection: 'recaps',
    where: { and: [{ id: { equals: recap } }, { rev: { equals: base } }] },
    data: { rev: base },
    req,
  })
  if (!kept) throw stale({ row: await findRow({ req, id: recap }), base })
}

async function demandWriter({ req, id }: { req: PayloadRequest; id: string | null }): Promise<string> {
  const user = id
    ? await req.payload.findByID({
        collection: 'users',
        id,
        select: { role: true },
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
        req,
      })
    : null
  if (user && user.role !== 'photo-desk') return user.id
  throw refuseField({ collection: 'reviews', path: 'writer', message: 'Somebody who writes, please.' })
}

async function tell({ req, step }: { req: PayloadRequest; step: ReviewDoc }): Promise<void> {
  const to = await concerned({ req, step })
  const site = await req.payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true, req })
  const mail = reviewMail({
    site: site.name,
    step: step.step,
    headline: step.headline ?? '',
    by: step.byName,
    note: step.note ?? null,
    link: `${env.SITE_URL}/admin/collections/recaps/${step.recapId}`,
  })
  await writeMail({ req, to, mail })
}
