import type { Reference } from '#core/model.ts'
import { seasonTitle } from '#core/subject.ts'
import type { Related } from '../related.ts'
import type { SeasonFields } from './docs.ts'
import { toReference } from './to-reference.ts'

export function toSeasonReference({
  season,
  related,
}: {
  season: SeasonFields
  related: Related
}): Reference | null {
  return toReference({ id: season.id, title: seasonTitle(season.number), related })
}
