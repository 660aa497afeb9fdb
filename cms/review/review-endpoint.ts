import { APIError, addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { inRequestTransaction } from '#cms/publishing/transaction.ts'
import { type ReviewStep, reviewSteps } from '#core/review.ts'
import { may } from '#core/roles.ts'
import { type AskedStep, takeStep } from './take-step.ts'

const longestNote = 2000

/**
 * `POST /api/recaps/:id/review`, body `{ step, note?, writer? }`, with the base revision in its header: a writer submits,
 * who may publish assigns, asks for changes and approves.
 */
export const reviewEndpoint: Endpoint = {
  path: '/:id/review',
  method: 'post',
  handler: async (req) => {
    demand(req, 'update')
    await addDataAndFileToRequest(req)
    const asked = read(req.data)
    if (asked.step !== 'submitted') demand(req, 'publish')
    const recap = String(req.routeParams?.id)
    const made = await inRequestTransaction(req, () => takeStep({ req, recap, asked }))
    return Response.json({ review: made, message: doneWords[asked.step] }, { status: 201 })
  },
}

const doneWords: Record<ReviewStep, string> = {
  assigned: 'Assigned.',
  submitted: 'Sent to review.',
  'changes-asked': 'Changes are asked for.',
  approved: 'Approved.',
}

function read(data: unknown): AskedStep {
  const { step, note, writer } = (data ?? {}) as Record<string, unknown>
  const known = reviewSteps.find((name) => name === step)
  if (!known) throw new APIError(`step: should be one of ${reviewSteps.join(', ')}.`, 400)
  if (note !== undefined && note !== null && typeof note !== 'string')
    throw new APIError('note: should be a text.', 400)
  if (typeof note === 'string' && note.length > longestNote)
    throw new APIError(`note: should be no longer than ${longestNote} characters.`, 400)
  const words = typeof note === 'string' ? note.trim() : ''
  if (known === 'changes-asked' && !words) throw new APIError('note: say what is to be changed.', 400)
  return { step: known, note: words || null, writer: typeof writer === 'string' ? writer : null }
}

function demand(req: PayloadRequest, action: 'update' | 'publish'): void {
  if (!may({ role: roleOf(req), action, on: 'recaps' })) throw new Forbidden(req.t)
}
