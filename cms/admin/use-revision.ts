import { useEffect, useState } from 'react'
import type { RecapData } from './recap-text.ts'

type Version = { version: RecapData }

/** The text of a revision of a recap: null until it is read and where none is asked for, empty where it cannot be. */
export function useRevision({ id, rev }: { id: string; rev: number | null }): RecapData | null {
  const [read, setRead] = useState<RecapData | null>(null)
  useEffect(() => {
    if (rev === null) return
    let open = true
    void readRevision({ id, rev }).then((data) => {
      if (open) setRead(data)
    })
    return () => {
      open = false
    }
  }, [id, rev])
  // The one before stands until the next is read.
  return rev === null ? null : read
}

async function readRevision({ id, rev }: { id: string; rev: number }): Promise<RecapData> {
  const query = `where[parent][equals]=${id}&where[version.rev][equals]=${rev}&depth=0&limit=1`
  const response = await fetch(`/api/recaps/versions?${query}`).catch(() => null)
  const found = response?.ok ? ((await response.json()) as { docs: Version[] }) : null
  return found?.docs[0]?.version ?? {}
}
