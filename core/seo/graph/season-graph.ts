import type { Episode, Site } from '../../model.ts'
import type { SeasonPage } from '../../season-model.ts'
import { toBreadcrumb } from './breadcrumb.ts'
import { type AtAddress, nodeId, type PageGraph, toGraph } from './graph.ts'
import { episodeId, seriesId, toEpisodeNode, toPublisher, toSeries } from './nodes.ts'

type Season = Pick<SeasonPage, 'path' | 'title' | 'number' | 'name' | 'dek' | 'show'> & {
  episodes: readonly Episode[]
}

/** A season's page, with its episodes as far as it has aired: of the rest it says no more than until when they air. */
export function seasonGraph({
  address,
  site,
  season,
}: AtAddress & { site: Site; season: Season }): PageGraph {
  const { dek, name, number, path, show, title } = season
  const episodes = season.episodes.filter(({ place }) => place.number <= place.aired)
  return toGraph([
    {
      '@type': 'TVSeason',
      '@id': nodeId({ address, path, part: 'season' }),
      name: title,
      ...(name && { alternateName: name }),
      ...(dek && { description: dek }),
      url: address + path,
      seasonNumber: number,
      partOfSeries: { '@id': seriesId({ address, show }) },
      episode: episodes.map((one) => ({ '@id': episodeId({ address, path: one.path }) })),
    },
    ...episodes.map((episode) => toEpisodeNode({ address, episode })),
    toSeries({ address, show }),
    toPublisher({ address, site }),
    toBreadcrumb({ address, site, crumbs: [show], page: season }),
  ])
}
