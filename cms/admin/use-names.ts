import { useEffect, useState } from 'react'
import { type NameOf, namedIn, ownName } from './recap-facts.ts'
import type { RecapData } from './recap-text.ts'

/** The names of the records in which two versions differ, as soon as they are read. */
export function useNames({ before, after }: { before: RecapData; after: RecapData }): NameOf {
  return useNamesOf(namedIn({ before, after }))
}

/** The names of records, as soon as they are read. */
export function useNamesOf(targets: readonly Target[]): NameOf {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const wanted = JSON.stringify(targets)

  useEffect(() => {
    let open = true
    void readNames(JSON.parse(wanted)).then((found) => {
      if (open) setNames(found)
    })
    return () => {
      open = false
    }
  }, [wanted])

  return ({ id }) => names.get(id) ?? null
}

type Target = { collection: string; id: string }

async function readNames(targets: Target[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    targets.map(async ({ collection, id }): Promise<[string, string]> => {
      const response = await fetch(`/api/${collection}/${id}?depth=0`).catch(() => null)
      const doc = response?.ok ? ((await response.json()) as RecapData) : { id }
      return [id, ownName(doc)]
    }),
  )
  return new Map(found)
}
