import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  SanitizedCollectionConfig,
} from 'payload'
import { recheckAfterChange, recheckAfterDelete } from '#cms/checks/recheck-schedules.ts'
import { relationsIn } from '#cms/relations.ts'
import { recordTag } from '#core/expiry.ts'
import { writeOutbox } from './outbox.ts'
import { refuseReferenced } from './references.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/**
 * Hooks of a collection whose records have no page of their own but stand on those of others: every page that
 * prints one, or anything that it points to, expires with it. `more` runs before ours.
 */
export function factHooks(more: Hooks = {}): Hooks {
  return {
    ...more,
    afterChange: [...(more.afterChange ?? []), followChange, recheckAfterChange],
    beforeDelete: [...(more.beforeDelete ?? []), refuseReferenced],
    afterDelete: [...(more.afterDelete ?? []), followDelete, recheckAfterDelete],
  }
}

const followChange: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, req }) => {
  const tags = [...tagsOf({ collection, doc }), ...tagsOf({ collection, doc: previousDoc })]
  await writeOutbox({ req, tags: [...new Set(tags)] })
  return doc
}

const followDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await writeOutbox({ req, tags: tagsOf({ collection, doc }) })
  return doc
}

type Doc = Record<string, unknown> & { id?: unknown }

/** The tags of a record's own and of everything that it points to. */
function tagsOf({
  collection,
  doc,
}: {
  collection: SanitizedCollectionConfig
  doc: Doc | null | undefined
}): string[] {
  if (typeof doc?.id !== 'string') return []
  const relations = relationsIn({ fields: collection.fields, data: doc })
  const targets = relations.flatMap(({ to, id }) => (id ? [recordTag(to, id)] : []))
  return [recordTag(collection.slug, doc.id), ...new Set(targets)]
}
