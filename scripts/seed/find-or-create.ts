import type { PayloadRequest } from 'payload'

/** The id of the record that has a name, made where there is none. */
export async function findOrCreate({
  req,
  collection,
  name,
}: {
  req: PayloadRequest
  collection: 'authors' | 'people' | 'tags'
  name: string
}): Promise<string> {
  const { docs } = await req.payload.find({
    collection,
    where: { name: { equals: name } },
    select: {},
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  if (docs[0]) return String(docs[0].id)
  const data = { name, slug: '' }
  return (await req.payload.create({ collection, data, depth: 0, overrideAccess: true, req })).id
}
