import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
} from 'payload'
import { type ActOf, accountAct, recapAct, recordChange, scheduleAct } from './acts-of.ts'
import { recordAct } from './record-act.ts'
import { silent } from './silent.ts'
import { titleOf } from './title-of.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

const special: Record<string, ActOf> = { recaps: recapAct, schedules: scheduleAct, users: accountAct }

/** Adds to a collection's hooks what writes the audit log. */
export function audited({ slug, hooks = {} }: { slug: string; hooks?: Hooks | undefined }): Hooks {
  if (silent.has(slug)) return hooks
  return {
    ...hooks,
    beforeOperation: [noteOperation, ...(hooks.beforeOperation ?? [])],
    afterChange: [...(hooks.afterChange ?? []), writeChange],
    afterDelete: [...(hooks.afterDelete ?? []), writeDelete],
  }
}

/** Payload does not tell the hooks after a write which operation it was. */
export type Noted = { autosave: boolean; restores: boolean }

const noteOperation: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const noted: Noted = {
    autosave: String((args as { autosave?: unknown }).autosave) === 'true',
    restores: operation === 'restoreVersion',
  }
  if (operation !== 'read') req.context[`audit:${collection.slug}`] = noted
  return args
}

const writeChange: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const noted = (req.context[`audit:${collection.slug}`] as Noted | undefined) ?? none
  const before = operation === 'update' ? previousDoc : null
  const actOf = special[collection.slug] ?? recordChange
  const act = actOf({ collection, doc, before, req, noted })
  if (act)
    await recordAct({ req, act, ...(before === null && isFirst(act.collection, doc) && { actor: doc }) })
  return doc
}

const none: Noted = { autosave: false, restores: false }

// Nobody is signed in when the first account is made: it makes itself.
function isFirst(collection: string, doc: { founder?: string | null }): boolean {
  return collection === 'users' && doc.founder === 'first'
}

const writeDelete: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  const act = {
    action: 'delete' as const,
    collection: collection.slug,
    id: String(id),
    title: titleOf({ collection, doc }),
    // A delete takes a revision like every write, and its record goes with that.
    fromRev: typeof doc.rev === 'number' ? doc.rev - 1 : null,
  }
  await recordAct({ req, act })
  return doc
}
