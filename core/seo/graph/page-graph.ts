import type { Reference, Site } from '../../model.ts'
import { toBreadcrumb } from './breadcrumb.ts'
import { type AtAddress, nodeId, type PageGraph, toGraph } from './graph.ts'
import { toPublisher, toPublisherLink } from './nodes.ts'

type Named = Pick<Reference, 'title' | 'path'>

type Input = AtAddress & {
  site: Site
  kind: 'AboutPage' | 'CollectionPage'
  page: Named
  crumbs?: readonly Named[]
}

/** A page that is about nothing but itself: a list, a tag, what the publication says of itself. */
export function pageGraph({ address, site, kind, page, crumbs = [] }: Input): PageGraph {
  return toGraph([
    {
      '@type': kind,
      '@id': nodeId({ address, path: page.path, part: 'page' }),
      name: page.title,
      url: address + page.path,
      inLanguage: 'en',
      publisher: toPublisherLink({ address }),
    },
    toPublisher({ address, site }),
    toBreadcrumb({ address, site, crumbs, page }),
  ])
}
