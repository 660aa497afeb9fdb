import type { CollectionConfig, EditConfig } from 'payload'
import { silent } from '#cms/audit/silent.ts'
import { auditLink } from './audit-link.ts'

type Admin = NonNullable<CollectionConfig['admin']>

// What is done to a schedule is told of its recap.
const withoutLines = new Set([...silent, 'schedules'])

/** A collection's part of the panel: no page about the API, and the way from a record to who changed it. */
export function panelOf({ admin = {}, slug }: CollectionConfig): Admin {
  if (withoutLines.has(slug)) return { hideAPIURL: true, ...admin }
  const { components } = admin
  const edit = { ...components?.views?.edit, audit: auditLink } as EditConfig
  return {
    hideAPIURL: true,
    ...admin,
    components: { ...components, views: { ...components?.views, edit } },
  }
}
