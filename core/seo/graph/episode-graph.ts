import { episodeCrumbs } from '../../crumbs.ts'
import type { Episode, Site } from '../../model.ts'
import { toBreadcrumb } from './breadcrumb.ts'
import { type AtAddress, type PageGraph, toGraph } from './graph.ts'
import { toEpisodeNode, toPublisher, toSeason, toSeries } from './nodes.ts'

/** An episode's page. */
export function episodeGraph({
  address,
  site,
  episode,
}: AtAddress & { site: Site; episode: Episode }): PageGraph {
  const { label, path, season, show } = episode
  return toGraph([
    toEpisodeNode({ address, episode }),
    toSeason({ address, show, season }),
    toSeries({ address, show }),
    toPublisher({ address, site }),
    toBreadcrumb({ address, site, crumbs: episodeCrumbs({ show, season }), page: { title: label, path } }),
  ])
}
