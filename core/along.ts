import { hasBegun, type Order } from './boundary.ts'
import type { AlongEntry, AlongRecap, AlongSeason } from './character-page.ts'
import type { EpisodeNumber } from './episode.ts'
import type { EpisodeLink } from './model.ts'

/** An episode of a show as it stands on the line turned upright. */
export type AlongEpisode = EpisodeLink &
  EpisodeNumber & { id: string; order: Order; airsAt: string | null; hasAired: boolean; hasRecap: boolean }

/** A recap that names somebody: where it does, and the episodes, or the season of the same show, that it is about. */
export type NamingRecap = AlongRecap & { episodes: readonly string[]; season: number | null }

type Gap = { kind: 'gap'; episodes: AlongEpisode[] }
type Group = { season: number; entries: (Exclude<AlongEntry, { kind: 'gap' }> | Gap)[] }

/**
 * The recaps that name somebody, in the order of the show. An episode whose recaps do not is a gap from `since` on,
 * and only if it has aired and has a recap. Ends with the next episode that airs.
 */
export function alongOf({
  named,
  episodes,
  since,
}: {
  named: readonly NamingRecap[]
  /** In the order of the show. */
  episodes: readonly AlongEpisode[]
  since: Order | null
}): AlongSeason[] {
  const known = new Set(episodes.map(({ id }) => id))
  const inShow = named.filter((one) => one.episodes.some((id) => known.has(id)))
  const groups = groupsOf({ named: inShow, episodes, since })
  const reviews = named.filter(({ season }) => season !== null)
  for (const review of reviews) addReview({ groups, review })
  const others = named.filter((one) => !inShow.includes(one) && !reviews.includes(one))
  const seasons = groups.map(({ season, entries }) => ({ season, entries: entries.map(toEntry(entries)) }))
  return others.length === 0
    ? seasons
    : [...seasons, { season: null, entries: others.map((one) => namedAt({ at: null, recaps: [one] })) }]
}

function groupsOf({ named, episodes, since }: Parameters<typeof alongOf>[0]): Group[] {
  const byFirst = Map.groupBy(named, ({ episodes: [first = ''] }) => first)
  const covered = new Set(named.flatMap((one) => one.episodes))
  const groups: Group[] = []
  for (const episode of episodes) {
    const recaps = byFirst.get(episode.id)
    if (recaps) {
      groupFor({ groups, episode }).entries.push(namedAt({ at: linkOf(episode), recaps }))
    } else if (!episode.hasAired) {
      const { airsAt } = episode
      groupFor({ groups, episode }).entries.push({ kind: 'ahead', at: linkOf(episode), airsAt })
      break
    } else if (isGap({ episode, since }) && !covered.has(episode.id)) {
      const { entries } = groupFor({ groups, episode })
      const last = entries.at(-1)
      if (last?.kind === 'gap') last.episodes.push(episode)
      else entries.push({ kind: 'gap', episodes: [episode] })
    }
  }
  return groups
}

// A special stands on the line of the season in which it was placed.
function groupFor({ groups, episode }: { groups: Group[]; episode: AlongEpisode }): Group {
  const last = groups.at(-1)
  if (last && (last.season === episode.season || episode.season === 0)) return last
  const group: Group = { season: episode.season, entries: [] }
  groups.push(group)
  return group
}

function addReview({ groups, review }: { groups: Group[]; review: NamingRecap }): void {
  const season = review.season ?? 0
  const at = review.recap.about && { label: `S${season}`, path: review.recap.about.path }
  const entry = namedAt({ at, recaps: [review] })
  const group = groups.find((one) => one.season === season)
  if (!group) {
    const place = groups.findIndex((one) => one.season > season)
    groups.splice(place < 0 ? groups.length : place, 0, { season, entries: [entry] })
    return
  }
  const ahead = group.entries.findIndex(({ kind }) => kind === 'ahead')
  group.entries.splice(ahead < 0 ? group.entries.length : ahead, 0, entry)
}

function isGap({ episode, since }: { episode: AlongEpisode; since: Order | null }): boolean {
  return episode.hasRecap && hasBegun(since, episode.order)
}

function namedAt({ at, recaps }: { at: EpisodeLink | null; recaps: readonly NamingRecap[] }) {
  return { kind: 'named' as const, at, recaps: recaps.map(({ recap, lines }) => ({ recap, lines })) }
}

function linkOf({ label, path }: AlongEpisode): EpisodeLink {
  return { label, path }
}

function toEntry(all: Group['entries']) {
  return (entry: Group['entries'][number]): AlongEntry => {
    if (entry.kind !== 'gap') return entry
    const [first] = entry.episodes
    const words = all.length === 1 && first ? `season ${first.season}` : gapWords(entry.episodes)
    return { kind: 'gap', words }
  }
}

/** Episodes of one season in words, such as `E5, E6 and E7`, or `E5 to E9` for more than three in a row. */
export function gapWords(episodes: readonly Pick<AlongEpisode, 'season' | 'episode' | 'label'>[]): string {
  const runs: { first: string; all: string[]; next: number | null }[] = []
  for (const { season, episode, label } of episodes) {
    const word = season === 0 ? label : `E${episode}`
    const last = runs.at(-1)
    const follows = season !== 0 && last?.next === episode
    if (last && follows) {
      last.all.push(word)
      last.next = episode + 1
    } else runs.push({ first: word, all: [word], next: season === 0 ? null : episode + 1 })
  }
  const words = runs.flatMap(({ first, all }) => (all.length > 3 ? [`${first} to ${all.at(-1)}`] : all))
  return new Intl.ListFormat('en-GB').format(words)
}
