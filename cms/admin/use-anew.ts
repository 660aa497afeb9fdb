import { useDocumentEvents } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Calls something when the server may know better: its tab is looked at again, or another record was saved in it. */
export function useAnew(run: () => void): void {
  useEffect(() => {
    const look = () => {
      if (!document.hidden) run()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [run])

  useSavedElse(run)
}

/** Calls something when another record than a recap was saved from this tab. */
export function useSavedElse(run: () => void): void {
  const { mostRecentUpdate } = useDocumentEvents()
  const saved = mostRecentUpdate?.entitySlug === 'recaps' ? null : (mostRecentUpdate?.updatedAt ?? null)

  useEffect(() => {
    if (saved !== null) run()
  }, [saved, run])
}
