'use client'

import { useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import type { SuggestedFace } from '#cms/publishing/suggest-face.ts'
import { readSuggestion, subjectQuery } from './suggestion.ts'

/** Fills safe headline and slug when the subject of a recap changes, as long as nobody has written others. */
export function SubjectFiller() {
  const { id, initialData } = useDocumentInfo()
  const { dispatchFields, getField, setModified } = useForm()
  const query = useFormFields(([fields]) =>
    subjectQuery((name) => fields[name]?.value, id === undefined ? null : String(id)),
  )
  const filledFor = useRef({ query, suggestion: null as SuggestedFace | null })

  useEffect(() => {
    const before = filledFor.current
    if (before.query === query) return
    filledFor.current = { query, suggestion: before.suggestion }
    let isCurrent = true
    const fill = async () => {
      const former = before.suggestion ?? (await readSuggestion(before.query))
      const suggestion = await readSuggestion(query)
      if (!isCurrent || !suggestion) return
      filledFor.current = { query, suggestion }
      for (const path of ['safeHeadline', 'slug'] as const) {
        const value = getField(path)?.value
        const isOurs = !value || value === former?.[path]
        if (!isOurs || value === suggestion[path] || (path === 'slug' && initialData?.firstPublishedAt))
          continue
        dispatchFields({ type: 'UPDATE', path, value: suggestion[path] ?? '' })
        setModified(true)
      }
    }
    void fill()
    return () => {
      isCurrent = false
    }
  }, [query, dispatchFields, getField, initialData, setModified])

  return null
}
