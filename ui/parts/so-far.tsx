import { gradeHeight } from '#core/grade.ts'
import type { Site } from '#core/model.ts'
import type { SeasonSoFar } from '#core/season-model.ts'
import { SeasonStrip } from './season-strip.tsx'

type Props = {
  season: SeasonSoFar
  /** Whether a dot is drawn for each song. */
  songs?: boolean
  /** On a title card, where the line comes from beyond the edge of the page. */
  large?: boolean
}

/** A season as far as it has got, drawn: what has aired is solid, the rest dotted. */
export function SoFar({ season, songs = false, large = false }: Props) {
  const stems = season.episodes.map((episode) => ({
    height: episode.grade && gradeHeight(episode.grade),
    songs: songs ? episode.songs : 0,
    stroke: episode.hasAired ? ('solid' as const) : ('dotted' as const),
  }))
  return <SeasonStrip stems={stems} large={large} bleeds={large} />
}

/** The same in words, such as `8 of 15 aired` or `all 15 aired`; for a reader with a boundary, seen. */
export function airedWords(
  { aired, episodes }: Pick<SeasonSoFar, 'aired' | 'episodes'>,
  { isAsSeen = false }: Pick<Site, 'isAsSeen'> = {},
): string {
  const word = isAsSeen ? 'seen' : 'aired'
  return aired === episodes.length ? `all ${aired} ${word}` : `${aired} of ${episodes.length} ${word}`
}
