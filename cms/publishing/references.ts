import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { relationFields, relationsIn } from '#cms/relations.ts'
import { recordTag } from '#core/expiry.ts'
import { recapName } from '#core/recap-name.ts'
import { refuse } from './refuse.ts'

type Pointer = { from: CollectionSlug; where: Where; drafts: boolean }

const most = 10

/** Refuses to delete what something else points to, with the list of what does. */
export const refuseReferenced: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  refuseFor(await referencesTo({ req, collection: collection.slug, id: String(id) }))
}

/** What points to a record; a few of each kind where that is much. */
export async function referencesTo({ req, collection, id }: Pointed): Promise<Reference[]> {
  const found = new Map<string, Reference>()
  for (const pointer of pointersTo({ req, collection, id })) {
    for (const reference of await findReferences({ req, pointer })) {
      found.set(`${reference.collection}:${reference.id}`, reference)
    }
  }
  return [...found.values(), ...(await settingsWith({ req, collection, id }))]
}

/** Refuses to delete what the publication’s settings point to; for records that else may go. */
export const refuseInSettings: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  refuseFor(await settingsWith({ req, collection: collection.slug, id: String(id) }))
}

function refuseFor(references: readonly Reference[]): void {
  if (references.length === 0) return
  throw refuse({
    status: 409,
    message: `This cannot be deleted; it is ${usedBy(references)}.`,
    data: { references },
  })
}

/** What points to a record, in words. */
export function usedBy(references: readonly Reference[]): string {
  return `used by ${references.map(({ collection: from, title }) => `${title} (${from})`).join(', ')}`
}

type Pointed = { req: PayloadRequest; collection: string; id: string }

// Every field of the schema that can hold the record, and the texts that mention it.
function pointersTo({ req, collection, id }: Pointed): Pointer[] {
  const byField = req.payload.config.collections.flatMap(({ slug, fields, versions }) =>
    relationFields(fields)
      .filter(({ to }) => to === collection)
      .map(({ path }) => ({
        from: slug,
        where: { [path]: { in: [id] } },
        drafts: Boolean(versions?.drafts),
      })),
  )
  const mentions = { target: { equals: recordTag(collection, id) } }
  return [...byField, { from: 'mentions', where: mentions, drafts: false }]
}

type Reference = { collection: string; id: string; title: string }

// The publication's settings point to records too.
async function settingsWith({ req, collection, id }: Pointed): Promise<Reference[]> {
  const found: Reference[] = []
  for (const { slug, fields } of req.payload.config.globals) {
    if (!relationFields(fields).some(({ to }) => to === collection)) continue
    const data = await req.payload.findGlobal({ slug, depth: 0, overrideAccess: true, req })
    const relations = relationsIn({ fields, data: { ...data } })
    if (relations.some((relation) => relation.to === collection && relation.id === id)) {
      found.push({ collection: slug, id: slug, title: 'the publication’s settings' })
    }
  }
  return found
}

async function findReferences({
  req,
  pointer,
}: {
  req: PayloadRequest
  pointer: Pointer
}): Promise<Reference[]> {
  const states = pointer.drafts ? [false, true] : [false]
  const references: Reference[] = []
  for (const draft of states) {
    const { docs } = await req.payload.find({
      collection: pointer.from,
      where: pointer.where,
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

type Fields = { id: string; headline?: string } & Record<string, string | undefined>

async function toReference({
  req,
  from,
  doc,
}: {
  req: PayloadRequest
  from: CollectionSlug
  doc: unknown
}): Promise<Reference> {
  const fields = doc as Fields
  if (from !== 'mentions') {
    return {
      collection: from,
      id: fields.id,
      title:
        from === 'recaps' ? recapName(fields) : (fields.title ?? fields.name ?? fields.label ?? fields.id),
    }
  }
  const id = fields.recapId ?? fields.id
  const recap = await req.payload.findByID({
    collection: 'recaps',
    id,
    select: { headline: true, safeHeadline: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return { collection: 'recaps', id, title: recap ? recapName(recap) : id }
}
