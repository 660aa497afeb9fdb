import type { Character } from '../../character-page.ts'
import { characterCrumbs } from '../../crumbs.ts'
import type { Site } from '../../model.ts'
import { toBreadcrumb } from './breadcrumb.ts'
import { type AtAddress, nodeId, type PageGraph, toGraph } from './graph.ts'
import { toImageNode, toNamedPerson, toPublisher, toSeries } from './nodes.ts'

type Shown = Pick<Character, 'path' | 'title' | 'show' | 'image' | 'performers' | 'aliases' | 'about'>

/** A character's page: who it is, and who plays them, as far as the page tells. */
export function characterGraph({
  address,
  site,
  character,
}: AtAddress & { site: Site; character: Shown }): PageGraph {
  const { about, aliases, image, path, performers, show, title } = character
  const id = nodeId({ address, path, part: 'character' })
  return toGraph([
    {
      '@type': 'Person',
      '@id': id,
      name: title,
      ...(aliases.length > 0 && { alternateName: aliases }),
      ...(about.length > 0 && { description: about.join(' ') }),
      ...(image && { image: toImageNode({ address, image }) }),
      url: address + path,
    },
    {
      ...toSeries({ address, show }),
      character: { '@id': id },
      ...(performers.length > 0 && {
        actor: performers.map((person) => ({
          '@type': 'PerformanceRole' as const,
          actor: toNamedPerson({ address, person }),
          characterName: title,
        })),
      }),
    },
    toPublisher({ address, site }),
    toBreadcrumb({ address, site, crumbs: characterCrumbs({ show }), page: character }),
  ])
}
