import { useAuth } from '@payloadcms/ui'
import { useEffect } from 'react'
import { journal } from './journal.ts'

// The form that somebody leaves by signing out, or by having been signed out, keeps its last words first.
const grace = 10_000

/** The key to what is kept in the browser goes with whoever was signed in. */
export function useForgetJournal(): void {
  const { user } = useAuth()
  const isAway = !user

  useEffect(() => {
    if (!isAway) return
    const timer = setTimeout(() => journal.forget(), grace)
    return () => clearTimeout(timer)
  }, [isAway])
}
