import type { CustomDocumentViewConfig } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { may } from '#core/roles.ts'

/** A tab of every record that leads to what the audit log says of it, for whoever may read that. */
export const auditLink: CustomDocumentViewConfig = {
  tab: {
    Component: '/cms/admin/audit-tab.tsx#AuditTab',
    condition: ({ req }) => may({ role: roleOf(req), action: 'read', on: 'audit-log' }),
    order: 500,
  },
}
