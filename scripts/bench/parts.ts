import type { Bench } from './bench.ts'
import type { Figure } from './figure.ts'
import { measureAnalysis } from './parts/analysis.ts'
import { measureBoundary } from './parts/boundary.ts'
import { measureBuild } from './parts/build.ts'
import { measureCached } from './parts/cached.ts'
import { measureEditing } from './parts/editing.ts'
import { measureFeed } from './parts/feed.ts'
import { measureLogin } from './parts/login.ts'
import { measureLoop } from './parts/loop.ts'
import { measureManyFeeds } from './parts/many-feeds.ts'
import { measureMemory } from './parts/memory.ts'
import { measurePages } from './parts/pages.ts'
import { measureRebuild } from './parts/rebuild.ts'
import { measureScript } from './parts/script.ts'
import { measureStart } from './parts/start.ts'
import { measureUncached } from './parts/uncached.ts'
import { measureVisible } from './parts/visible.ts'

export type Part = { name: string; measure: (bench: Bench) => Promise<Figure[]> }

// What restarts the server comes first and memory last, so that memory is read after all of the work.
const parts: Part[] = [
  { name: 'analysis', measure: measureAnalysis },
  { name: 'build', measure: measureBuild },
  { name: 'start', measure: measureStart },
  { name: 'uncached', measure: measureUncached },
  { name: 'script', measure: measureScript },
  { name: 'cached', measure: measureCached },
  { name: 'boundary', measure: measureBoundary },
  { name: 'feed', measure: measureFeed },
  { name: 'editing', measure: measureEditing },
  { name: 'pages', measure: measurePages },
  { name: 'rebuild', measure: measureRebuild },
  { name: 'feeds', measure: measureManyFeeds },
  { name: 'login', measure: measureLogin },
  { name: 'visible', measure: measureVisible },
  { name: 'loop', measure: measureLoop },
  { name: 'memory', measure: measureMemory },
]

/** The parts named, in their fixed order; all of them where none is named. */
export function chooseParts(names: string[]): Part[] {
  const unknown = names.find((name) => !parts.some((part) => part.name === name))
  if (unknown)
    throw new Error(`there is no part ${unknown}. Parts: ${parts.map(({ name }) => name).join(' ')}`)
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name))
}
