import type { AlongEpisode, NamingRecap } from '#core/along.ts'
import { hasBegun } from '#core/boundary.ts'
import { codeOf, labelOf } from '#core/episode.ts'
import type { MentionLine } from '#core/model.ts'
import type { CardFields } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import type { Related } from './related.ts'
import type { Runs } from './runs.ts'

/** The recaps that name somebody, each once, with what they are about. */
export function toNamingRecaps({
  recaps,
  mentions,
  show,
  related,
}: {
  recaps: readonly CardFields[]
  mentions: readonly MentionLine[]
  /** Whose seasons are on the line: seasons of other shows have the same numbers. */
  show: string
  related: Related
}): NamingRecap[] {
  const byRecap = Map.groupBy(mentions, ({ recap }) => recap.id)
  return recaps.flatMap((doc) => {
    const lines = byRecap.get(doc.id)
    if (!lines?.[0]) return []
    const kind = doc.kind ?? 'episodes'
    const episodes = [doc.episode, ...(doc.furtherEpisodes ?? [])].flatMap((relation) => idOf(relation) ?? [])
    const reviewed = kind === 'season' && idOf(doc.show) === show ? idOf(doc.season) : null
    const season = related.seasons.get(reviewed ?? '')?.number ?? null
    return [{ recap: lines[0].recap, lines, episodes: kind === 'episodes' ? episodes : [], season }]
  })
}

/** The episodes of a show in its order. Those that have a live recap are known by its address. */
export function toAlongEpisodes({
  runs,
  show,
  related,
}: {
  runs: Runs
  show: string
  related: Related
}): AlongEpisode[] {
  const boundary = runs.boundaryOf(show)
  const recapped = new Set([...related.paths.values()].flatMap((path) => recapOf.exec(path)?.[1] ?? []))
  const below = related.paths.get(show)
  const own = [...runs.episodes.values()].filter((doc) => idOf(doc.show) === show)
  return own.map((doc) => {
    const number = { season: doc.season, episode: doc.number }
    const order = doc.order ?? Number.POSITIVE_INFINITY
    return {
      ...number,
      id: doc.id,
      label: labelOf(number),
      path: related.paths.get(doc.id) ?? '',
      order,
      airsAt: doc.airsAt ?? null,
      hasAired: hasBegun(order, boundary),
      hasRecap: recapped.has(`${below}/${codeOf(number)}`),
    }
  })
}

const recapOf = /^(\/shows\/[^/]+\/s\d+e\d+)\/[^/]+$/
