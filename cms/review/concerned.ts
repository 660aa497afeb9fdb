import type { PayloadRequest, Where } from 'payload'
import type { Review as ReviewDoc } from '#types'

/** The mail addresses of those whom a step concerns, but for whoever took it: editors of a text in review, else its writer. */
export async function concerned({ req, step }: { req: PayloadRequest; step: ReviewDoc }): Promise<string[]> {
  const among: Where =
    step.step === 'submitted'
      ? { role: { in: ['admin', 'editor'] } }
      : { id: { equals: step.writerId ?? '' } }
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [among, { id: { not_equals: step.byId ?? '' } }] },
    select: { email: true },
    sort: 'email',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ email }) => email)
}
