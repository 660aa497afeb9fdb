import type { Access, CollectionConfig } from 'payload'
import { may } from '#core/roles.ts'
import { allowed, roleOf } from './access/staff.ts'
import { panelOf } from './admin/panel-of.ts'
import { audited } from './audit/audit-hooks.ts'
import { recordId } from './fields/record-id.ts'
import { withoutTextFilter } from './fields/without-text-filter.ts'
import { checkRelations } from './hooks/check-relations.ts'
import { checkWords } from './hooks/check-words.ts'
import { keepTimestamps } from './hooks/keep-timestamps.ts'

/** A collection of ours: an id made by us, access from the table of rights, nothing open by default. */
export function defineCollection(config: CollectionConfig): CollectionConfig {
  const on = config.slug
  const hooks = audited({ slug: on, hooks: config.hooks })
  return {
    disableDuplicate: true,
    ...config,
    admin: panelOf(config),
    access: {
      read: allowed(on, 'read'),
      readVersions: allowed(on, 'read'),
      create: allowed(on, 'create'),
      update: allowed(on, 'update'),
      delete: config.trash ? trashOrDelete(on) : allowed(on, 'delete'),
      unlock: allowed(on, 'delete'),
      admin: ({ req }) => may({ role: roleOf(req), action: 'read', on }),
      ...config.access,
    },
    hooks: {
      ...hooks,
      beforeOperation: [keepTimestamps, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [checkWords, ...(hooks.beforeValidate ?? [])],
      beforeChange: [checkRelations, ...(hooks.beforeChange ?? [])],
    },
    fields: [recordId, ...config.fields.map(withoutTextFilter)],
  }
}

// Payload asks the same question of a record that goes into the trash and of one that goes for good.
function trashOrDelete(on: string): Access {
  return ({ data, req }) => may({ role: roleOf(req), action: data?.deletedAt ? 'trash' : 'delete', on })
}
