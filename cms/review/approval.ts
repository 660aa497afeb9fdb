import type { PayloadRequest } from 'payload'
import { findIn } from '#cms/find-in.ts'
import { sealOf } from '#cms/publishing/seal.ts'
import type { FieldProblem } from '#core/recap.ts'
import type { Recap as RecapDoc } from '#types'
import { newestStep } from './steps.ts'

/** What is wrong with publishing a text of a show whose recaps are reviewed: that this very text is not approved. */
export async function approvalProblem({
  req,
  doc,
  show,
}: {
  req: PayloadRequest
  doc: RecapDoc
  show: string
}): Promise<FieldProblem | null> {
  const [found] = await findIn({ req, collection: 'shows', values: [show], select: { reviewed: true } })
  if (!found?.reviewed) return null
  const newest = await newestStep({ req, recap: doc.id })
  if (newest?.step === 'approved' && newest.seal === sealOf(doc)) return null
  const message =
    newest?.step === 'approved'
      ? 'This text was changed after it had been approved: it needs to be approved again.'
      : 'Recaps of this show are reviewed, and this text has not been approved.'
  return { path: 'review', message }
}
