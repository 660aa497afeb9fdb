/** How often pages and documents were asked for, by who had them. */
export type CacheTally = {
  /** Pages answered before Next saw the request, and those that Next was given from memory or disk, or not at all. */
  front: number
  memory: number
  disk: number
  miss: number
  /** Feeds and the like answered before Next saw the request, and those left to it. */
  held: number
  made: number
}

type Kept = { count: number; bytes: number }

export type CacheState = { memory: Kept; disk: Kept; problem: string | null }

// As `cache/facts.ts` gives it; there is none in development, nor in a script.
const key = Symbol.for('previously.cache')

export function cacheFacts(): { tally: CacheTally; state: () => Promise<CacheState> } | null {
  return (globalThis as { [key]?: ReturnType<typeof cacheFacts> })[key] ?? null
}
