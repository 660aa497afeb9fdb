import type { ImageObject, Organization, Person, TVEpisode, TVSeason, TVSeries } from 'schema-dts'
import { seasonPath } from '../../crumbs.ts'
import { mediaPath, widthsOf } from '../../media.ts'
import type { Episode, Image, Reference, ShowLink, Site } from '../../model.ts'
import { type AtAddress, nodeId } from './graph.ts'

type Named = { name: string; path: string | null }

/** The publication by its name in the graph. */
export function toPublisherLink({ address }: AtAddress): { '@id': string } {
  return { '@id': nodeId({ address, path: '/', part: 'publisher' }) }
}

/** The publication, which stands on every page. */
export function toPublisher({ address, site }: AtAddress & { site: Site }): Exclude<Organization, string> {
  return {
    '@type': 'Organization',
    ...toPublisherLink({ address }),
    name: site.name,
    url: `${address}/`,
  }
}

export function seriesId({ address, show }: AtAddress & { show: Pick<ShowLink, 'path'> }): string {
  return nodeId({ address, path: show.path, part: 'series' })
}

export function toSeries({ address, show }: AtAddress & { show: ShowLink }): Exclude<TVSeries, string> {
  const { path, title } = show
  return { '@type': 'TVSeries', '@id': seriesId({ address, show }), name: title, url: address + path }
}

type SeasonOf = { show: ShowLink; season: number }

/** A season as other pages name it. A special belongs to none. */
export function toSeason({ address, show, season }: AtAddress & SeasonOf): Exclude<TVSeason, string> {
  const path = seasonPath({ show, season })
  return {
    '@type': 'TVSeason',
    '@id': nodeId({ address, path, part: 'season' }),
    seasonNumber: season,
    name: `Season ${season}`,
    partOfSeries: { '@id': seriesId({ address, show }) },
  }
}

export function episodeId({ address, path }: AtAddress & { path: string }): string {
  return nodeId({ address, path, part: 'episode' })
}

type NamedEpisode = Pick<Episode, 'path' | 'label' | 'title' | 'name'> &
  Pick<Episode, 'season' | 'episode' | 'airsAt' | 'show'>

/** An episode with what it is part of, by their names in the graph. */
export function toEpisodeNode({
  address,
  episode,
}: AtAddress & { episode: NamedEpisode }): Exclude<TVEpisode, string> {
  const { airsAt, label, name, path, season, show } = episode
  return {
    '@type': 'TVEpisode',
    '@id': episodeId({ address, path }),
    name: name ?? label,
    url: address + path,
    episodeNumber: episode.episode,
    ...(airsAt && { datePublished: airsAt }),
    partOfSeason: {
      '@id': nodeId({ address, path: seasonPath({ show, season }), part: 'season' }),
    },
    partOfSeries: { '@id': seriesId({ address, show }) },
  }
}

/** Somebody by name and page alone: nothing else of an author belongs beside their name. */
export function toNamedPerson({
  address,
  person: { name, path },
}: AtAddress & { person: Named }): Exclude<Person, string> {
  return {
    '@type': 'Person',
    name,
    ...(path && { '@id': nodeId({ address, path, part: 'person' }), url: address + path }),
  }
}

/** A character as other pages name them. */
export function toNamedCharacter({
  address,
  character: { path, title },
}: AtAddress & { character: Pick<Reference, 'path' | 'title'> }): Exclude<Person, string> {
  return {
    '@type': 'Person',
    '@id': nodeId({ address, path, part: 'character' }),
    name: title,
    url: address + path,
  }
}

/** A picture at the largest width at which others want it. */
export function toImageNode({ address, image }: AtAddress & { image: Image }): Exclude<ImageObject, string> {
  const width = widthsOf(image).findLast((candidate) => candidate <= 1280) ?? 320
  const shown = Math.min(width, image.width)
  return {
    '@type': 'ImageObject',
    url: address + mediaPath({ id: image.id, width, format: 'jpeg' }),
    width: String(shown),
    height: String(Math.round((image.height * shown) / image.width)),
    caption: image.alt,
  }
}
