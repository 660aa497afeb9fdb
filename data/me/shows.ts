import { now } from '#clock'
import type { Places } from '#core/edition.ts'
import { codeOf, labelOf } from '#core/episode.ts'
import { hasAired, placesOf } from '#core/place.ts'
import type { ShowOfMine } from '#core/reader/me.ts'
import { findByIds } from '../find-many.ts'
import { type EpisodeFields, showSelect } from '../map/docs.ts'
import { toShow } from '../map/to-show.ts'
import type { Reading } from '../reading.ts'
import { readRelated } from '../related.ts'
import { readShowLine } from '../show-line.ts'

/** How far a reader is in the shows in which she has said so, by their titles. */
export async function readShowsOfMine(reading: Reading, places: Places): Promise<ShowOfMine[]> {
  const ids = [...places.keys()]
  const [docs, related] = await Promise.all([
    findByIds(reading, { collection: 'shows', ids, select: showSelect }),
    readRelated(reading, { docs: [], targets: ids.map((id) => ({ collection: 'shows' as const, id })) }),
  ])
  const shows = await Promise.all(
    ids.map(async (id): Promise<ShowOfMine[]> => {
      const show = toShow({ doc: docs.get(id), related })
      return show ? [{ show, ...standingIn(await readShowLine(reading, id)) }] : []
    }),
  )
  return shows.flat().sort((left, right) => left.show.title.localeCompare(right.show.title, 'en'))
}

function standingIn(line: readonly EpisodeFields[]): Omit<ShowOfMine, 'show'> {
  const at = now()
  const seen = line.findLastIndex((episode) => hasAired(episode, at))
  const isOn = ({ airsAt }: EpisodeFields) => hasAired({ airsAt }, at)
  const aired = line.findLastIndex(isOn)
  const [last, next] = [line[seen], seen < aired ? line[seen + 1] : undefined]
  const coming = next ? undefined : line.slice(aired + 1).find(({ airsAt }) => airsAt)
  return {
    label: last ? labelOf({ season: last.season, episode: last.number }) : null,
    line: lineOf({ line, at: last ?? null, now: at }),
    ahead: line.slice(seen + 1).filter(isOn).length,
    next: next ? nameOf(next) : null,
    nextAirsAt: coming?.airsAt ?? null,
  }
}

function nameOf({ season, number }: EpisodeFields) {
  return { code: codeOf({ season, episode: number }), label: labelOf({ season, episode: number }) }
}

// The season in which she is, or the first; what has aired there counts, also what she has not seen.
function lineOf(given: { line: readonly EpisodeFields[]; at: EpisodeFields | null; now: Date }) {
  const { line, at, now: time } = given
  const number = (at ?? line[0])?.season
  const season = line.filter((episode) => episode.season === number)
  const places = placesOf({ episodes: season.map((episode) => ({ ...episode, isBeyond: false })), now: time })
  const [first] = season
  const place = places.get((at ?? first)?.id ?? '')
  return place ? { ...place, number: at ? place.number : 0 } : null
}
