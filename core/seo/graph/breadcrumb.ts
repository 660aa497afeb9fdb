import type { BreadcrumbList } from 'schema-dts'
import type { Site } from '../../model.ts'
import { type AtAddress, nodeId } from './graph.ts'

type Crumb = { title: string; path: string }

type Input = AtAddress & {
  site: Site
  /** What lies between the front page and this one. */
  crumbs: readonly Crumb[]
  page: Crumb
}

/** The way from the front page to a page: the last step is the page itself, which names no address. */
export function toBreadcrumb({ address, site, crumbs, page }: Input): BreadcrumbList {
  const way = [{ title: site.name, path: '/' }, ...crumbs]
  return {
    '@type': 'BreadcrumbList',
    '@id': nodeId({ address, path: page.path, part: 'breadcrumb' }),
    itemListElement: [
      ...way.map(({ title, path }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name: title,
        item: address + path,
      })),
      { '@type': 'ListItem' as const, position: way.length + 1, name: page.title },
    ],
  }
}
