'use client'

import { Banner, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import styles from './recap-notices.module.css'

/** Above the fields of a quick take that is to become the full recap: what feeds will make of it. */
export function TakeNotice() {
  const { data, initialData } = useDocumentInfo()
  const isTake = useFormFields(([fields]) => fields.isTake?.value === true)
  const known = data ?? initialData
  if (known?.isTakeInFeeds !== true || isTake) return null
  return (
    <Banner type="info">
      <p className={styles.words} role="status">
        Published now, it takes the place of the quick take: feeds will tell of the full recap as new.
      </p>
    </Banner>
  )
}
