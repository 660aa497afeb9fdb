import { findExpiries } from './expiries.ts'
import { type Current, generation, hasExpired, type Reading } from './reading.ts'

type Kept<Result> = Current<Result> & { checked: number | null }

/** Of so many records each read is kept; the one asked for longest ago makes place. */
const most = 40

/**
 * Makes of a read one whose result is kept from page to page, until something that it depends on expires: for what stands on
 * nearly every page. It knows nothing of the reader, and nobody may change what it gives. Outside the web process, which
 * hears of no expiries, nothing is kept.
 */
export function lasting<Result>(
  read: (reading: Reading, id: string) => Promise<Result>,
): (reading: Reading, id: string) => Promise<Result> {
  const kept = new Map<string, Kept<Result>>()
  return async ({ payload, tags }, id) => {
    const found = kept.get(id)
    const current = found && isCurrent(found) ? found : await readAnew({ read, payload, id })
    kept.delete(id)
    if (current.began !== null) kept.set(id, current)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    for (const tag of current.tags) tags.add(tag)
    return current.result
  }
}

function isCurrent(kept: Kept<unknown>): boolean {
  if (kept.checked === generation()) return true
  if (hasExpired(kept)) return false
  kept.checked = generation()
  return true
}

async function readAnew<Result>({
  read,
  payload,
  id,
}: {
  read: (reading: Reading, id: string) => Promise<Result>
  payload: Reading['payload']
  id: string
}): Promise<Kept<Result>> {
  const began = findExpiries()?.now() ?? null
  const own: Reading = { payload, tags: new Set() }
  const result = await read(own, id)
  return { result, tags: [...own.tags], began, checked: null }
}
