import { codeOf, labelOf } from '#core/episode.ts'
import type { Episode } from '#core/model.ts'
import type { Place } from '#core/place.ts'
import type { Related } from '../related.ts'
import type { EpisodeFields } from './docs.ts'
import { idOf } from './id-of.ts'
import { toReference } from './to-reference.ts'
import { toShow } from './to-show.ts'

export function toEpisode({
  doc,
  related,
}: {
  doc: EpisodeFields | undefined
  related: Related
}): Episode | null {
  if (!doc) return null
  const number = { season: doc.season, episode: doc.number }
  const label = labelOf(number)
  const name = doc.titleGivesAway ? null : (doc.title ?? null)
  const reference = toReference({ id: doc.id, title: name ? `${label}: ${name}` : label, related })
  const show = toShow({ doc: related.shows.get(idOf(doc.show) ?? ''), related })
  if (!reference || !show) return null
  return {
    ...reference,
    ...number,
    code: codeOf(number),
    label,
    name,
    airsAt: doc.airsAt ?? null,
    show,
    place: related.places.get(doc.id) ?? alone,
  }
}

const alone: Place = { number: 1, aired: 0, total: 1 }
