'use client'

import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'
import { recapName } from '#core/recap-name.ts'
import styles from './recap-title.module.css'

/** Among the tabs of every page of a recap, unseen: where Payload would call it by its id, calls it by a name. */
export function RecapTitle() {
  const { data, id, initialData } = useDocumentInfo()
  const { setDocumentTitle, title } = useDocumentTitle()
  const isNameless = id !== undefined && title === String(id)
  const name = recapName({ safeHeadline: data?.safeHeadline ?? initialData?.safeHeadline })

  useEffect(() => {
    let isCurrent = isNameless
    // Payload gives the document its title in an effect of the same moment, which would come later and win.
    queueMicrotask(() => {
      if (isCurrent) setDocumentTitle(name)
    })
    return () => {
      isCurrent = false
    }
  }, [isNameless, name, setDocumentTitle])

  return <li className={styles.keeper} />
}
