import type { Place } from './place.ts'

/** How the line is drawn: `solid` lies behind, `double` has aired and lies ahead, `dotted` has not aired. */
export type Stroke = 'solid' | 'double' | 'dotted'

/** A piece of the line, as long as its episodes. */
export type Stretch = { stroke: Stroke; episodes: number }

/** The line of a season around the code of one of its episodes. */
export type SeasonLine = { before: Stretch[]; at: Stroke; after: Stretch[] }

/** The line as it is for somebody who has come to this episode. */
export function lineOf({ number, aired, total }: Place): SeasonLine {
  if (number > aired) {
    return {
      before: stretches({ solid: aired, dotted: number - 1 - aired }),
      at: 'dotted',
      after: stretches({ dotted: total - number }),
    }
  }
  return {
    before: stretches({ solid: number - 1 }),
    at: 'solid',
    after: stretches({ double: aired - number, dotted: total - aired }),
  }
}

/** The line of a season as far as it has come, with no code on it. */
export function lineSoFar({ aired, total }: Omit<Place, 'number'>): SeasonLine {
  return { before: stretches({ solid: aired }), at: 'solid', after: stretches({ dotted: total - aired }) }
}

function stretches(lengths: Partial<Record<Stroke, number>>): Stretch[] {
  return (['solid', 'double', 'dotted'] as const)
    .map((stroke) => ({ stroke, episodes: lengths[stroke] ?? 0 }))
    .filter(({ episodes }) => episodes > 0)
}
