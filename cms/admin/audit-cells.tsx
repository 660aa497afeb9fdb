'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

type Props = {
  rowData?: {
    action?: string
    title?: string
    recordCollection?: string
    recordId?: string
    fromRev?: number | null
    toRev?: number | null
  }
}

/** In the audit log: the record's name as it was then, as a link to the record as long as there is one. */
export function AuditRecordCell({ rowData = {} }: Props) {
  const { config, getEntityConfig } = useConfig()
  const { action, recordCollection = '', recordId, title } = rowData
  const isGlobal = recordCollection === recordId
  const entity = isGlobal ? undefined : getEntityConfig({ collectionSlug: recordCollection as 'recaps' })
  const kind = typeof entity?.labels?.singular === 'string' ? entity.labels.singular : recordCollection
  const place = isGlobal ? `/globals/${recordId}` : `/collections/${recordCollection}/${recordId}`
  const words = `${title} (${kind.toLowerCase()})`
  if (action === 'delete') return <>{words}</>
  const path = place as `/${string}`
  return <Link href={formatAdminURL({ adminRoute: config.routes.admin, path })}>{words}</Link>
}

/** In the audit log: from which version of the record to which. */
export function AuditVersionsCell({ rowData = {} }: Props) {
  const { fromRev, toRev } = rowData
  if (typeof fromRev === 'number' && typeof toRev === 'number') return `${fromRev} → ${toRev}`
  return typeof toRev === 'number' ? `→ ${toRev}` : typeof fromRev === 'number' ? `${fromRev} →` : ''
}
