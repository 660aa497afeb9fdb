import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'
import { content, type Identity, isPublicCollection, type PublicCollection } from '#core/content.ts'
import { expiries, recordTag } from '#core/expiry.ts'
import {
  currentAddress,
  giveAddress,
  moveAddresses,
  refuseTakenPath,
  setPublic,
  wholeSite,
} from './addresses.ts'
import { type FactsDoc, factsOf, idOf, showSlug } from './facts.ts'
import { stampFeeds } from './feed-stamp.ts'
import { writeOutbox } from './outbox.ts'
import { publishTargets } from './publicity.ts'
import { refuseReferenced } from './references.ts'
import { refuseField } from './refuse.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Hooks of a collection without drafts whose records public pages print. `more` runs after ours. */
export function recordHooks(more: Hooks = {}): Hooks {
  return {
    ...more,
    beforeChange: [...(more.beforeChange ?? []), keepShow, keepAddressFree],
    afterChange: [...(more.afterChange ?? []), followChange],
    beforeDelete: [...(more.beforeDelete ?? []), refuseReferenced],
    afterDelete: [...(more.afterDelete ?? []), followDelete],
  }
}

type Doc = FactsDoc & { slug?: string | null; code?: string | null }

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
  const slug = collection.slug as PublicCollection | 'media'
  const before = operation === 'update' ? (previousDoc as Doc) : null
  const moved = slug === 'media' ? [] : await followAddress({ req, collection: slug, doc, before })
  const live = before && slug !== 'media' ? factsOf({ collection: slug, doc: before }) : null
  const next = slug === 'media' ? null : factsOf({ collection: slug, doc })
  const shown = slug === 'media' ? [] : await publishTargets({ req, targets: [recordTag(slug, doc.id)] })
  const tags = new Set([...expiries({ collection: slug, id: doc.id, live, next }), ...moved, ...shown])
  if (live) await stampFeeds({ req, shows: [live.show] })
  await writeOutbox({ req, tags: [...tags] })
  return doc
}

const followDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const slug = collection.slug as PublicCollection | 'media'
  const live = slug === 'media' ? null : factsOf({ collection: slug, doc })
  await setPublic({ req, id: doc.id, isPublic: false })
  await writeOutbox({ req, tags: expiries({ collection: slug, id: doc.id, live, next: null }) })
  return doc
}

/** Gives a record its address, moves what lies below it, and returns the tags of everything that moved. */
async function followAddress({
  req,
  collection,
  doc,
  before,
}: {
  req: PayloadRequest
  collection: PublicCollection
  doc: Doc
  before: Doc | null
}): Promise<string[]> {
  const path = await pathOf({ req, collection, doc })
  const current = await currentAddress({ req, id: doc.id })
  if (!path || current?.path === path) return []
  if (!current) {
    if (content[collection].public !== 'always') return []
    await giveAddress({
      req,
      place: { collection, id: doc.id, show: showOf(collection, doc), path, isPublic: true },
    })
    return []
  }
  if (!before) return []
  const moved = await moveAddresses({ req, show: showOf(collection, doc), from: current.path, to: path })
  return moved.map((target) => {
    const [kind = '', id = ''] = target.split(':')
    return recordTag(kind, id)
  })
}

function showOf(collection: PublicCollection, doc: Doc): string {
  return collection === 'shows' ? doc.id : (idOf(doc.show) ?? wholeSite)
}

async function pathOf({
  req,
  collection,
  doc,
}: {
  req: PayloadRequest
  collection: PublicCollection
  doc: Doc
}): Promise<string | null> {
  const show = idOf(doc.show)
  const isBelowShow = collection !== 'shows' && collection !== 'pages'
  if (isBelowShow && !show) return null
  const root = show ? await showSlug({ req, show }) : doc.slug
  if (!root) return null
  const identity: Identity = { show: root, code: doc.code ?? undefined, slug: doc.slug ?? undefined }
  return content[collection].path(identity)
}
