import type { Site } from '../../model.ts'
import { type AtAddress, nodeId, type PageGraph, toGraph } from './graph.ts'
import { toPublisher, toPublisherLink } from './nodes.ts'

/** The front page: the site, and who makes it. There is no way to it that a breadcrumb could name. */
export function homeGraph({ address, site }: AtAddress & { site: Site }): PageGraph {
  const { name, tagline } = site
  return toGraph([
    {
      '@type': 'WebSite',
      '@id': nodeId({ address, path: '/', part: 'website' }),
      name,
      url: `${address}/`,
      inLanguage: 'en',
      ...(tagline && { description: tagline }),
      publisher: toPublisherLink({ address }),
    },
    toPublisher({ address, site }),
  ])
}
