import type { PayloadRequest } from 'payload'

/** Where an editor sends a path, or null where nobody does. */
export async function findRedirect({
  req,
  from,
}: {
  req: PayloadRequest
  from: string
}): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'redirects',
    where: { from: { equals: from } },
    select: { to: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs[0]?.to ?? null
}
