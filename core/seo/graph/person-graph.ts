import type { PersonPage, Role, Site } from '../../model.ts'
import { toBreadcrumb } from './breadcrumb.ts'
import { type AtAddress, nodeId, type PageGraph, toGraph } from './graph.ts'
import { toImageNode, toPublisher, toSeries } from './nodes.ts'

type Shown = Pick<PersonPage, 'path' | 'title' | 'biography' | 'portrait' | 'roles'>

/** The page of somebody who plays or writes: the shows in which they play, and as whom. */
export function personGraph({ address, site, person }: AtAddress & { site: Site; person: Shown }): PageGraph {
  const { biography, path, portrait, roles, title } = person
  const id = nodeId({ address, path, part: 'person' })
  return toGraph([
    {
      '@type': 'Person',
      '@id': id,
      name: title,
      ...(biography && { description: biography }),
      ...(portrait && { image: toImageNode({ address, image: portrait }) }),
      url: address + path,
    },
    ...[...Map.groupBy(roles, ({ show }) => show.path).values()].map((inShow) =>
      toSeriesWith({ address, roles: inShow, person: id }),
    ),
    toPublisher({ address, site }),
    toBreadcrumb({ address, site, crumbs: [], page: person }),
  ])
}

function toSeriesWith({ address, roles, person }: AtAddress & { roles: readonly Role[]; person: string }) {
  const [first] = roles
  if (!first) throw new Error('A show without a role.')
  return {
    ...toSeries({ address, show: first.show }),
    actor: roles.map(({ character }) => ({
      '@type': 'PerformanceRole' as const,
      actor: { '@id': person },
      characterName: character.title,
    })),
  }
}
