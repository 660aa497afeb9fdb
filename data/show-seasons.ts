import type { ShowSeason } from '#core/season-model.ts'
import { seasonSoFar } from '#core/season-so-far.ts'
import type { CardFields, EpisodeFields, SeasonFields } from './map/docs.ts'
import { toSeasonReference } from './map/to-season-reference.ts'
import type { Related } from './related.ts'
import { type SungIn, toSeasonEpisode } from './season.ts'

/** A show has the episodes of all its seasons read up to so many, and else of the last ones and the first. */
const mostSeasons = 5
const lastSeasons = 4
/** How many episodes are listed on its page; of further seasons stands only how they went. */
const mostEpisodes = 60

/** The seasons whose episodes the page of a show reads. */
export function seasonsToRead(seasons: readonly SeasonFields[]): number[] {
  const numbers = seasons.map(({ number }) => number)
  if (numbers.length <= mostSeasons) return numbers
  const first = numbers.find((number) => number > 0) ?? 0
  return [...new Set([first, ...numbers.slice(-lastSeasons)])]
}

/**
 * Those of them whose episodes it lists: from the last one back, until there are too many, or one of which the season
 * before has not been read, where the recap of its premiere may stand.
 */
export function seasonsToList({
  line,
  seasons,
}: {
  line: readonly EpisodeFields[]
  seasons: readonly SeasonFields[]
}): Set<number> {
  const read = seasonsToRead(seasons)
  const listed = new Set<number>()
  let episodes = 0
  for (const season of new Set(line.map((doc) => doc.season).sort((left, right) => right - left))) {
    episodes += line.filter((doc) => doc.season === season).length
    const before = seasons.findLast(({ number }) => number > 0 && number < season)
    const isAlone = before !== undefined && !read.includes(before.number)
    if (listed.size > 0 && (isAlone || episodes > mostEpisodes)) break
    listed.add(season)
  }
  return listed
}

export function toShowSeason({
  season,
  line,
  listed,
  recaps,
  sung,
  related,
}: {
  season: SeasonFields
  line: readonly EpisodeFields[]
  listed: ReadonlySet<number>
  recaps: readonly CardFields[]
  sung: readonly SungIn[]
  related: Related
}): ShowSeason | null {
  const reference = toSeasonReference({ season, related })
  if (!reference) return null
  const own = line.filter((doc) => doc.season === season.number)
  const episodes = own.flatMap((doc) => toSeasonEpisode({ doc, recaps, sung, related }) ?? [])
  const isListed = listed.has(season.number)
  return {
    ...reference,
    number: season.number,
    name: season.title?.trim() || null,
    dek: season.dek?.trim() || null,
    soFar: isListed ? seasonSoFar(season.number, episodes) : null,
    since: own[0]?.airsAt ?? null,
    episodes: isListed ? episodes : [],
  }
}
