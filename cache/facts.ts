import { env } from '#env'
import type { Pages } from './pages.ts'
import { cacheTally } from './tally.ts'

const fs = process.getBuiltinModule('node:fs')
const path = process.getBuiltinModule('node:path')

type Kept = { count: number; bytes: number }
type State = { memory: Kept; disk: Kept; problem: string | null }

const none: Kept = { count: 0, bytes: 0 }
const every = 5000

// As `cms/operations/cache-state.ts` reads it.
const key = Symbol.for('previously.cache')
const shared = globalThis as { [key]?: { tally: typeof cacheTally; state: () => Promise<State> } }

/** Lets whoever reports about the process ask for the cache: what is kept, and whether anything can be. */
export function offerFacts(pages: () => Pages | undefined): void {
  let tried = { at: Number.NEGATIVE_INFINITY, problem: Promise.resolve<string | null>(null) }
  const state = async () => {
    if (performance.now() - tried.at > every) tried = { at: performance.now(), problem: tryFolder() }
    const held = pages()
    const problem = (await tried.problem) ?? held?.disk.problem ?? null
    // What is kept in memory is not written again by itself: nobody would learn that there is room.
    held?.disk.retry()
    return {
      memory: held ? sizeOf(held.memory) : none,
      disk: held ? sizeOf(held.disk) : none,
      problem,
    }
  }
  shared[key] = { tally: cacheTally, state }
}

function sizeOf({ count, bytes }: Kept): Kept {
  return { count, bytes }
}

/** Why nothing can be written where the cache lies, or null. */
async function tryFolder(): Promise<string | null> {
  const folder = path.join(env.VAR_DIR, 'cache')
  const file = path.join(folder, 'writable')
  try {
    await fs.promises.mkdir(folder, { recursive: true })
    await fs.promises.writeFile(file, '1').finally(() => fs.promises.rm(file, { force: true }))
    return null
  } catch (error) {
    return (error as { code?: string }).code ?? 'it is not known why'
  }
}
