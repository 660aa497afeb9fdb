import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  Field,
  PayloadRequest,
} from 'payload'
import { recheckAfterChange, recheckAfterDelete } from '#cms/checks/recheck-schedules.ts'
import { relationsIn } from '#cms/relations.ts'
import { content, isPublicCollection, namedByAddress, type RecordCollection } from '#core/content.ts'
import { expiries, recordTag } from '#core/expiry.ts'
import { failPoint } from '#fail-point'
import {
  currentAddress,
  dropAddresses,
  giveAddress,
  moveAddresses,
  nameAddress,
  refuseTakenPath,
} from './addresses.ts'
import { factsOf, idOf } from './facts.ts'
import { stampFeeds } from './feed-stamp.ts'
import { writeOutbox } from './outbox.ts'
import { publishTargets } from './publicity.ts'
import { type PathDoc as Doc, pathOf, showOf } from './record-path.ts'
import { refuseReferenced } from './references.ts'
import { refuseField } from './refuse.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Hooks of a collection without drafts whose records public pages print. `more` runs after ours. */
export function recordHooks(more: Hooks = {}): Hooks {
  return {
    ...more,
    beforeChange: [...(more.beforeChange ?? []), keepShow, keepAddressFree],
    afterChange: [...(more.afterChange ?? []), followChange, recheckAfterChange],
    beforeDelete: [...(more.beforeDelete ?? []), refuseReferenced],
    afterDelete: [...(more.afterDelete ?? []), followDelete, recheckAfterDelete],
  }
}

/** A record stays in its show: its address does. */
const keepShow: CollectionBeforeChangeHook = ({ collection, data, originalDoc }) => {
  const before = idOf(originalDoc?.show)
  const after = data.show === undefined ? before : idOf(data.show)
  if (before && after !== before) {
    throw refuseField({
      collection: collection.slug,
      path: 'show',
      message: 'A record cannot move to another show.',
    })
  }
  return data
}

/** The address must not be, or have been, another record's. */
const keepAddressFree: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (!isPublicCollection(collection.slug)) return data
  const doc: Doc = { ...originalDoc, ...data }
  const path = await pathOf({ req, collection: collection.slug, doc })
  if (!path) return data
  await refuseTakenPath({
    req,
    path,
    id: originalDoc?.id ?? null,
    collection: collection.slug,
    field: content[collection.slug].identity,
  })
  return data
}

const followChange: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const slug = collection.slug as RecordCollection | 'media'
  const before = operation === 'update' ? (previousDoc as Doc) : null
  const moved = slug === 'media' ? [] : await followAddress({ req, collection: slug, doc, before })
  const live = before && slug !== 'media' ? factsOf({ collection: slug, doc: before }) : null
  const next = slug === 'media' ? null : factsOf({ collection: slug, doc })
  const shown = slug === 'media' ? [] : await publishTargets({ req, targets: [recordTag(slug, doc.id)] })
  if (namedByAddress.some((known) => known === slug))
    await nameAddress({ req, id: doc.id, name: String(doc.name ?? doc.title) })
  const people = [doc, before].flatMap((one) => peopleIn({ fields: collection.fields, doc: one }))
  const own = expiries({ collection: slug, id: doc.id, live, next })
  const tags = new Set([...own, ...moved, ...shown, ...people])
  // The words of a picture stand in feeds too.
  if (before) await stampFeeds({ req, shows: [live?.show ?? null] })
  await writeOutbox({ req, tags: [...tags] })
  return doc
}

const followDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const slug = collection.slug as RecordCollection | 'media'
  const live = slug === 'media' ? null : factsOf({ collection: slug, doc })
  await dropAddresses({ req, id: doc.id })
  await failPoint('addresses-dropped')
  const people = peopleIn({ fields: collection.fields, doc })
  await writeOutbox({
    req,
    tags: [...expiries({ collection: slug, id: doc.id, live, next: null }), ...people],
  })
  return doc
}

// The page of a person lists the records that name them.
function peopleIn({ fields, doc }: { fields: readonly Field[]; doc: Doc | null }): string[] {
  const named = doc ? relationsIn({ fields, data: { ...doc } }).filter(({ to }) => to === 'people') : []
  return named.flatMap(({ to, id }) => (id ? [recordTag(to, id)] : []))
}

/** Gives a record its address, moves what lies below it, and returns the tags of everything that moved. */
async function followAddress({
  req,
  collection,
  doc,
  before,
}: {
  req: PayloadRequest
  collection: RecordCollection
  doc: Doc
  before: Doc | null
}): Promise<string[]> {
  const path = await pathOf({ req, collection, doc })
  const current = await currentAddress({ req, id: doc.id })
  if (!path || current?.path === path) return []
  if (!current) {
    const rule = content[collection].public
    if (rule === 'while mentioned' || rule === 'while listed' || rule === 'while live') return []
    const place = { collection, id: doc.id, show: showOf({ collection, doc }), path, begins: null }
    await giveAddress({ req, place: { ...place, isPublic: rule !== 'while carried' } })
    return []
  }
  if (!before) return []
  const show = showOf({ collection, doc })
  const moved = await moveAddresses({ req, show, from: current.path, to: path })
  await failPoint('addresses-moved')
  return moved.map((target) => {
    const [kind = '', id = ''] = target.split(':')
    return recordTag(kind, id)
  })
}
