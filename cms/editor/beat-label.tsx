'use client'

import { useFormFields } from '@payloadcms/ui'
import { useNamesOf } from '#cms/admin/use-names.ts'
import { idOf } from '#core/rich-text/lexical.ts'
import styles from './beat-label.module.css'

/** What stands in the text where a sentence is marked: whom it is about. */
export function BeatLabel() {
  const value = useFormFields(([fields]) => fields.characters?.value)
  const ids = Array.isArray(value) ? value.flatMap((one) => idOf(one) ?? []) : []
  const nameOf = useNamesOf(ids.map((id) => ({ collection: 'characters', id })))
  const names = ids.map((id) => nameOf({ collection: 'characters', id }) ?? '…')
  return (
    <span className={styles.label}>
      {names.length > 0 ? `Beat: ${names.join(', ')}` : 'Beat: about nobody yet'}
    </span>
  )
}
