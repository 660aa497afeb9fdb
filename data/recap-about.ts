import type { Boundary } from '#core/boundary.ts'
import { findByIds } from './find-many.ts'
import { type EpisodeFields, type RecapFields, seasonSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import type { Reading } from './reading.ts'

type Subject = Pick<RecapFields, 'kind' | 'episode' | 'furtherEpisodes' | 'season'>

/** The episodes that a recap is about, in the order of the show: those of a season where it reviews one, or all. */
export async function readEpisodesAbout(
  reading: Reading,
  { doc, line }: { doc: Subject; line: readonly EpisodeFields[] },
): Promise<EpisodeFields[]> {
  if (doc.kind === 'show') return [...line]
  if (doc.kind === 'season') {
    const id = idOf(doc.season)
    const seasons = await findByIds(reading, { collection: 'seasons', ids: [id], select: seasonSelect })
    const number = seasons.get(id ?? '')?.number
    return line.filter(({ season }) => season === number)
  }
  const ids = [doc.episode, ...(doc.furtherEpisodes ?? [])].map(idOf)
  return line.filter(({ id }) => ids.includes(id))
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
