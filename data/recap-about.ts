import type { Boundary } from '#core/boundary.ts'
import type { EpisodeFields, RecapFields, SeasonFields } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import type { Reading } from './reading.ts'
import { findSeasons } from './seasons.ts'

type Subject = Pick<RecapFields, 'kind' | 'show' | 'episode' | 'furtherEpisodes' | 'season'>

export type About = {
  /** What a recap is about, in the order of the show: single episodes, those of a season that it reviews, or all. */
  episodes: EpisodeFields[]
  /** The season that it reviews, with those beside it. */
  reviewed: { season: SeasonFields; previous?: SeasonFields; next?: SeasonFields } | null
}

/** What a recap is about; asks only where that is a season. */
export async function readAbout(
  reading: Reading,
  { doc, line }: { doc: Subject; line: readonly EpisodeFields[] },
): Promise<About> {
  if (doc.kind === 'show') return { episodes: [...line], reviewed: null }
  if (doc.kind === 'season') {
    const seasons = await findSeasons(reading, idOf(doc.show) ?? '')
    const at = seasons.findIndex(({ id }) => id === idOf(doc.season))
    const season = seasons[at]
    if (!season) return { episodes: [], reviewed: null }
    const reviewed = { season, previous: seasons[at - 1], next: seasons[at + 1] }
    return { episodes: line.filter((episode) => episode.season === season.number), reviewed }
  }
  const ids = [doc.episode, ...(doc.furtherEpisodes ?? [])].map(idOf)
  return { episodes: line.filter(({ id }) => ids.includes(id)), reviewed: null }
}

/** The last episode of which a recap may tell: of those that it is about, or before them, the last on the air. */
export function lastKnown({
  about,
  line,
  aired,
}: {
  about: readonly EpisodeFields[]
  line: readonly EpisodeFields[]
  aired: Boundary
}): EpisodeFields | null {
  const end = about.at(-1)?.order ?? null
  if (end === null || aired === null) return null
  const boundary = Math.min(end, aired)
  return line.findLast(({ order }) => typeof order === 'number' && order <= boundary) ?? null
}
