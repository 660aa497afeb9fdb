import { useAuth, useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

export type Destination = { title: string; detail: string; path: string }

type Hit = { collection: string; id: string; title: string; show: string | null }

const pause = 120

// Payload does not tell the browser which collections its menu leaves out.
const hidden = new Set(['addresses', 'mentions', 'drips', 'outbox', 'pings', 'preview-links'])

/** Where somebody may want to go: the lists and actions that they may use, and the records called so. */
export function useDestinations(words: string): { destinations: Destination[]; isReading: boolean } {
  const places = usePlaces()
  const { names } = places
  const { hits, isReading } = useHits(words.trim())
  const wanted = words.trim().toLowerCase()
  const matching = places.all.filter(({ title }) => title.toLowerCase().includes(wanted))
  const records = hits.map(({ collection, id, title, show }) => ({
    title,
    detail: [names.get(collection) ?? collection, show].filter(Boolean).join(' · '),
    path: `/admin/collections/${collection}/${id}`,
  }))
  return { destinations: [...records, ...matching], isReading }
}

function usePlaces(): { all: Destination[]; names: ReadonlyMap<string, string> } {
  const { permissions } = useAuth()
  const { config } = useConfig()
  const visible = config.collections.filter(
    ({ slug }) => !hidden.has(slug) && !slug.startsWith('payload-') && permissions?.collections?.[slug]?.read,
  )
  const singular = (labels: { singular?: unknown }, slug: string) =>
    typeof labels.singular === 'string' ? labels.singular : slug
  const make = visible
    .filter(({ slug }) => permissions?.collections?.[slug]?.create)
    .map(({ slug, labels }) => ({
      title: `New ${singular(labels, slug).toLowerCase()}`,
      detail: 'Action',
      path: `/admin/collections/${slug}/create`,
    }))
  const lists = visible.map(({ slug, labels }) => ({
    title: typeof labels.plural === 'string' ? labels.plural : slug,
    detail: 'List',
    path: `/admin/collections/${slug}`,
  }))
  const names = new Map(
    config.collections.map(({ slug, labels }) => [slug as string, singular(labels, slug)]),
  )
  const settings = config.globals
    .filter(({ slug }) => permissions?.globals?.[slug]?.read)
    .map(({ slug, label }) => ({
      title: typeof label === 'string' ? label : slug,
      detail: 'Settings',
      path: `/admin/globals/${slug}`,
    }))
  return { all: [...make, ...lists, ...settings], names }
}

function useHits(words: string): { hits: Hit[]; isReading: boolean } {
  const [found, setFound] = useState<{ words: string; hits: Hit[] }>({ words: '', hits: [] })

  useEffect(() => {
    if (!words) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const response = await fetch(`/api/records?q=${encodeURIComponent(words)}`, {
        signal: stop.signal,
      }).catch(() => null)
      const hits = response?.ok ? ((await response.json()) as { hits: Hit[] }).hits : []
      if (!stop.signal.aborted) setFound({ words, hits })
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [words])

  // What was found for the letters before stays until there is something newer, so that nothing flickers.
  return { hits: words ? found.hits : [], isReading: words !== '' && found.words !== words }
}
