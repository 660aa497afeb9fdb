import { showCrumbs } from '../../crumbs.ts'
import type { ShowLink, Site } from '../../model.ts'
import { toBreadcrumb } from './breadcrumb.ts'
import { type AtAddress, type PageGraph, toGraph } from './graph.ts'
import { toPublisher, toSeries } from './nodes.ts'

/** A show's page. */
export function showGraph({ address, site, show }: AtAddress & { site: Site; show: ShowLink }): PageGraph {
  return toGraph([
    toSeries({ address, show }),
    toPublisher({ address, site }),
    toBreadcrumb({ address, site, crumbs: showCrumbs, page: show }),
  ])
}
