import type { CollectionConfig } from 'payload'
import { may } from '#core/roles.ts'
import { allowed, roleOf } from './access/staff.ts'
import { recordId } from './fields/record-id.ts'
import { checkRelations } from './hooks/check-relations.ts'

/** A collection of ours: an id made by us, access from the table of rights, nothing open by default. */
export function defineCollection(config: CollectionConfig): CollectionConfig {
  const on = config.slug
  return {
    disableDuplicate: true,
    ...config,
    access: {
      read: allowed(on, 'read'),
      readVersions: allowed(on, 'read'),
      create: allowed(on, 'create'),
      update: allowed(on, 'update'),
      delete: allowed(on, 'delete'),
      unlock: allowed(on, 'delete'),
      admin: ({ req }) => may({ role: roleOf(req), action: 'read', on }),
      ...config.access,
    },
    hooks: { ...config.hooks, beforeChange: [checkRelations, ...(config.hooks?.beforeChange ?? [])] },
    fields: [recordId, ...config.fields],
  }
}
