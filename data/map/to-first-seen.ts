import { type Boundary, hasBegun } from '#core/boundary.ts'
import { labelOf } from '#core/episode.ts'
import type { EpisodeLink } from '#core/model.ts'
import type { Related } from '../related.ts'
import type { Runs } from '../runs.ts'

/** The episode in which somebody is first seen, once it has aired. */
export function toFirstSeen({
  id,
  runs,
  boundary,
  related,
}: {
  id: string | null
  runs: Runs
  boundary: Boundary
  related: Related
}): EpisodeLink | null {
  const episode = runs.episodes.get(id ?? '')
  const path = related.paths.get(episode?.id ?? '')
  if (!episode || !path || !hasBegun(episode.order ?? Number.POSITIVE_INFINITY, boundary)) return null
  return { label: labelOf({ season: episode.season, episode: episode.number }), path }
}
