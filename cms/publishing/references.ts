import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { refuse } from './refuse.ts'

type Pointer = { from: CollectionSlug; where: (id: string) => Where; drafts?: boolean }

const pointsBy = (from: CollectionSlug, field: string, drafts = false): Pointer => ({
  from,
  where: (id) => ({ [field]: { equals: id } }),
  drafts,
})

const mentioned = (collection: string): Pointer => ({
  from: 'mentions',
  where: (id) => ({ target: { equals: `${collection}:${id}` } }),
})

const pointers: Record<string, readonly Pointer[]> = {
  shows: [
    pointsBy('episodes', 'show'),
    pointsBy('characters', 'show'),
    pointsBy('songs', 'show'),
    mentioned('shows'),
  ],
  episodes: [pointsBy('recaps', 'episode', true), mentioned('episodes')],
  characters: [mentioned('characters')],
  songs: [mentioned('songs')],
  media: [pointsBy('recaps', 'image', true), pointsBy('recaps', 'safeImage', true)],
}

const most = 10

/** Refuses to delete what something else points to, with the list of what does. */
export const refuseReferenced: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const found = new Map<string, Reference>()
  for (const pointer of pointers[collection.slug] ?? []) {
    for (const reference of await findReferences({ req, pointer, id: String(id) })) {
      found.set(`${reference.collection}:${reference.id}`, reference)
    }
  }
  if (found.size === 0) return
  const references = [...found.values()]
  const names = references.map(({ collection: from, title }) => `${title} (${from})`).join(', ')
  throw refuse({
    status: 409,
    message: `This cannot be deleted; it is used by ${names}.`,
    data: { references },
  })
}

type Reference = { collection: string; id: string; title: string }

async function findReferences({
  req,
  pointer,
  id,
}: {
  req: PayloadRequest
  pointer: Pointer
  id: string
}): Promise<Reference[]> {
  const where = pointer.where(id)
  const states = pointer.drafts ? [false, true] : [false]
  const references: Reference[] = []
  for (const draft of states) {
    const { docs } = await req.payload.find({
      collection: pointer.from,
      where,
      draft,
      trash: true,
      depth: 0,
      limit: most,
      pagination: false,
      overrideAccess: true,
      req,
    })
    for (const doc of docs) references.push(await toReference({ req, from: pointer.from, doc }))
  }
  return references
}

async function toReference({
  req,
  from,
  doc,
}: {
  req: PayloadRequest
  from: CollectionSlug
  doc: unknown
}): Promise<Reference> {
  const fields = doc as Record<string, string | undefined> & { id: string }
  if (from !== 'mentions') {
    return {
      collection: from,
      id: fields.id,
      title: fields.headline ?? fields.title ?? fields.name ?? fields.label ?? fields.id,
    }
  }
  const id = fields.recapId ?? fields.id
  const recap = await req.payload.findByID({
    collection: 'recaps',
    id,
    select: { headline: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return { collection: 'recaps', id, title: recap?.headline ?? id }
}
