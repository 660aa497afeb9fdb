import { now } from '#clock'
import { placesOf } from '#core/place.ts'
import type { SeasonSoFar } from '#core/season-model.ts'
import { seasonSoFar } from '#core/season-so-far.ts'
import type { EpisodeFields } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import type { Reading } from './reading.ts'
import { findGrades, firstOf } from './recap-grades.ts'
import type { Season } from './season-episodes.ts'

/** How some seasons have gone so far, by their shows; a stem is drawn for what the newest recaps have graded. */
export async function readSoFar(
  reading: Reading,
  {
    seasons,
    episodes,
    limit,
  }: { seasons: readonly Season[]; episodes: readonly EpisodeFields[]; limit: number },
): Promise<Map<string, SeasonSoFar>> {
  const grades = await findGrades(reading, { shows: seasons.map(({ show }) => show), limit })
  return new Map(
    seasons.flatMap(({ show, season }) => {
      const line = episodes.filter((doc) => doc.season === season && idOf(doc.show) === show)
      const places = placesOf({ episodes: line, now: now() })
      const given = line.flatMap(({ id, airsAt }) => {
        const place = places.get(id)
        const grade = firstOf(grades, id)?.grade ?? null
        return place ? [{ place, airsAt: airsAt ?? null, grade, songs: 0 }] : []
      })
      const soFar = seasonSoFar(season, given)
      return soFar ? [[show, soFar] as const] : []
    }),
  )
}
