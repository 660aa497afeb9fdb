import { codeOf, labelOf } from '#core/episode.ts'
import type { Episode } from '#core/model.ts'
import type { Place } from '#core/place.ts'
import { hasAired } from '../on-air.ts'
import type { Related } from '../related.ts'
import type { EpisodeFields } from './docs.ts'
import { idOf } from './id-of.ts'
import { toReference } from './to-reference.ts'
import { toShow } from './to-show.ts'

/** An episode as it can be seen now: before it has aired nobody is told what it is called. */
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
  const place = related.places.get(doc.id) ?? alone(doc)
  const isSafe = place.number <= place.aired && !doc.titleGivesAway
  const name = (isSafe && doc.title) || null
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
    place,
    isBeyond: doc.isBeyond === true && hasAired({ airsAt: doc.airsAt }),
  }
}

// Where nothing is drawn on the line of a season nobody has asked for it: then the clock says what has aired.
function alone(doc: EpisodeFields): Place {
  return { number: 1, aired: hasAired(doc) ? 1 : 0, total: 1 }
}
