import type { PayloadRequest } from 'payload'
import { isUniqueViolation } from '#cms/database/index.ts'
import type { Suggestion } from '#core/mention-search.ts'
import { fold } from '#core/mention-search.ts'
import { toSlug } from '#core/slug.ts'
import { mentionIndex } from './mention-index.ts'

export const makeable = ['characters', 'songs'] as const

export type Makeable = (typeof makeable)[number]

type Wish = { collection: Makeable; name: string; show: string }

/** Makes a character or song with the asker's rights, or finds the one of that name that somebody else has made. */
export async function makeRecord({
  req,
  ...wish
}: Wish & { req: PayloadRequest }): Promise<{ record: Suggestion; made: boolean }> {
  const known = await findByName({ req, ...wish })
  if (known) return { record: known, made: false }
  try {
    return { record: await create({ req, ...wish }), made: true }
  } catch (error) {
    const existing = isUniqueViolation(error) ? await findBySlug({ req, ...wish }) : null
    if (!existing) throw error
    return { record: existing, made: false }
  }
}

async function create({ req, collection, name, show }: Wish & { req: PayloadRequest }): Promise<Suggestion> {
  const shared = { show, slug: '' }
  const data = collection === 'characters' ? { ...shared, name } : { ...shared, title: name }
  const doc = await req.payload.create({
    collection,
    data: data as never,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return { collection, id: doc.id, name, detail: null }
}

async function findByName({
  req,
  collection,
  name,
  show,
}: Wish & { req: PayloadRequest }): Promise<Suggestion | null> {
  const wanted = fold(name)
  const known = await mentionIndex(req.payload).read()
  const found = known.find(
    ({ record, name: folded }) =>
      record.collection === collection && record.show === show && folded === wanted && wanted !== '',
  )
  return found ? toSuggestion(found.record) : null
}

async function findBySlug({
  req,
  collection,
  name,
  show,
}: Wish & { req: PayloadRequest }): Promise<Suggestion | null> {
  const { docs } = await req.payload.find({
    collection,
    where: { show: { equals: show }, slug: { equals: toSlug(name) } },
    select: { name: true, title: true } as never,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [doc] = docs as { id: string; name?: string; title?: string }[]
  return doc ? { collection, id: doc.id, name: doc.name ?? doc.title ?? name, detail: null } : null
}

function toSuggestion({ collection, id, name, detail }: Suggestion): Suggestion {
  return { collection, id, name, detail }
}
