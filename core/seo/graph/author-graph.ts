import type { AuthorPage, Site } from '../../model.ts'
import { pagePath } from '../../paging.ts'
import { toBreadcrumb } from './breadcrumb.ts'
import { type AtAddress, nodeId, type PageGraph, toGraph } from './graph.ts'
import { toImageNode, toPublisher } from './nodes.ts'

type Shown = Pick<AuthorPage, 'title' | 'biography' | 'portrait' | 'paging'>

/** The page of an author, whichever page of their recaps it is. */
export function authorGraph({ address, site, author }: AtAddress & { site: Site; author: Shown }): PageGraph {
  const { biography, paging, portrait, title } = author
  const path = pagePath(paging)
  const id = nodeId({ address, path: paging.path, part: 'person' })
  return toGraph([
    {
      '@type': 'ProfilePage',
      '@id': nodeId({ address, path, part: 'page' }),
      url: address + path,
      mainEntity: { '@id': id },
    },
    {
      '@type': 'Person',
      '@id': id,
      name: title,
      ...(biography && { description: biography }),
      ...(portrait && { image: toImageNode({ address, image: portrait }) }),
      url: address + paging.path,
    },
    toPublisher({ address, site }),
    toBreadcrumb({ address, site, crumbs: [], page: { title, path } }),
  ])
}
