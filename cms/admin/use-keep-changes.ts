import { useAllFormFields, useFormBackgroundProcessing, useFormProcessing } from '@payloadcms/ui'
import { useLayoutEffect, useRef } from 'react'

/**
 * While a save is under way, keeps Payload’s mark on each field that has been changed since it began. Payload marks
 * the last one alone, and gives every other field the value in the answer, which is older than what was typed.
 */
export function useKeepChanges(): void {
  const [fields, dispatch] = useAllFormFields()
  const inBackground = useFormBackgroundProcessing()
  const isSaving = useFormProcessing() || inBackground
  const changes = useRef({ isSaving: false, before: new Set<string>(), since: new Set<string>() })

  useLayoutEffect(() => {
    const known = changes.current
    // What was changed before may have been changed after the save had taken its text: it waits for the one before it.
    if (isSaving && !known.isSaving) changes.current = { isSaving, before: known.since, since: new Set() }
    else known.isSaving = isSaving
    const { before, since } = changes.current
    for (const [path, { isModified }] of Object.entries(fields)) if (isModified) since.add(path)
    if (!isSaving) return
    const unmarked = [...before, ...since].flatMap((path) => {
      const field = fields[path]
      return field && !field.isModified ? [[path, { ...field, isModified: true }] as const] : []
    })
    if (unmarked.length === 0) return
    const state = { ...fields, ...Object.fromEntries(unmarked) }
    dispatch({ type: 'REPLACE_STATE', optimize: false, state })
  }, [fields, isSaving, dispatch])
}
