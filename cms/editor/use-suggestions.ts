import { useDocumentForm, useForm } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import type { Suggestion } from '#core/mention-search.ts'
import { MentionOption } from './mention-option.ts'

type Found = { query: string; show: string | null; suggestions: Suggestion[] }

const loading = [new MentionOption({ kind: 'loading' })]

/** The rows of the menu for what has been typed after an `@`. */
export function useSuggestions(query: string | null): MentionOption[] {
  const own = useForm()
  const whole = useDocumentForm()
  // A block has a form of its own inside the recap's.
  const getData = whole?.getData ?? own.getData
  const [found, setFound] = useState<Found | null>(null)

  useEffect(() => {
    if (query === null) return setFound(null)
    const abort = new AbortController()
    ask({ query, subject: getData(), signal: abort.signal })
      .then(setFound)
      .catch(() => undefined)
    return () => abort.abort()
  }, [query, getData])

  return useMemo(() => {
    if (query === null) return []
    return found?.query === query ? optionsOf(found) : loading
  }, [query, found])
}

type Question = { query: string; subject: Record<string, unknown>; signal: AbortSignal }

async function ask({ query, subject, signal }: Question): Promise<Found> {
  const asked = new URLSearchParams({ q: query })
  for (const name of ['show', 'episode', 'season']) {
    const id = idOf(subject[name])
    if (id) asked.set(name, id)
  }
  const response = await fetch(`/api/mentions/search?${asked}`, { signal })
  if (!response.ok) return { query, show: null, suggestions: [] }
  return { query, ...((await response.json()) as Omit<Found, 'query'>) }
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  const id = (value as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : null
}

function optionsOf({ query, show, suggestions }: Found): MentionOption[] {
  const name = query.trim()
  const records = suggestions.map((record) => new MentionOption({ kind: 'record', record }))
  const isKnown = suggestions.some((record) => record.name.toLowerCase() === name.toLowerCase())
  if (!show || name === '' || isKnown) return records
  const made = (['characters', 'songs'] as const).map(
    (collection) => new MentionOption({ kind: 'make', collection, name, show }),
  )
  return [...records, ...made]
}
