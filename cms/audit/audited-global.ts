import type { GlobalAfterChangeHook, GlobalConfig } from 'payload'
import { changedFields } from './changed-fields.ts'
import { recordAct } from './record-act.ts'

type Hooks = NonNullable<GlobalConfig['hooks']>

/** Adds to a global's hooks what writes the audit log. */
export function auditedGlobal(hooks: Hooks = {}): Hooks {
  return { ...hooks, afterChange: [...(hooks.afterChange ?? []), writeChange] }
}

const writeChange: GlobalAfterChangeHook = async ({ doc, global, previousDoc, req }) => {
  const detail = changedFields({ collection: global, doc, before: previousDoc ?? {} })
  const title = typeof doc.name === 'string' ? doc.name : global.slug
  await recordAct({ req, act: { action: 'update', collection: global.slug, id: global.slug, title, detail } })
  return doc
}
