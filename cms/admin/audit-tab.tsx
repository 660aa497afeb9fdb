'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

/** Among the tabs of a record: leads to the lines of the audit log about it. */
export function AuditTab() {
  const { collectionSlug, globalSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const record = globalSlug ?? (collectionSlug && id)
  if (!record) return null
  const list = formatAdminURL({ adminRoute: config.routes.admin, path: '/collections/audit-log' })
  const about = new URLSearchParams({ 'where[or][0][and][0][recordId][equals]': String(record) })
  return (
    <Button
      buttonStyle="tab"
      className="doc-tab"
      el="link"
      id="action-who-changed"
      margin={false}
      size="medium"
      to={`${list}?${about}`}
    >
      <span className="doc-tab__label">Who changed this</span>
    </Button>
  )
}
