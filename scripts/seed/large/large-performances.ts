import { type Setting, settings } from '#core/performance.ts'
import { largeId } from './large-id.ts'
import { knownBy, largeSeason, type SeasonKey } from './large-world.ts'
import { seeded } from './random.ts'

export type LargePerformance = {
  id: string
  song: string
  characters: string[]
  setting: Setting
  extent: 'whole' | 'part'
  order: number
}

/** The songs of every episode of a season, in the order of its episodes. */
export function largePerformances({ show, number }: SeasonKey): LargePerformance[][] {
  return largeSeason({ show, number }).episodes.map((_, episode) => performancesIn({ show, number, episode }))
}

function performancesIn({ show, number, episode }: SeasonKey & { episode: number }): LargePerformance[] {
  const { characters, songs } = knownBy({ show, number, episode })
  return (episode % 3 === 0 ? [1, 2] : [1]).map((order) => {
    const random = seeded(`performance/${show}/${number}/${episode}/${order}`)
    const singers = Array.from(
      { length: 1 + random.zipf(3) },
      () => characters[random.zipf(characters.length)],
    )
    return {
      id: largeId('performance', show, number, episode, order),
      song: songs[random.zipf(songs.length)]?.id ?? '',
      characters: [...new Set(singers.map((singer) => singer?.id ?? ''))],
      setting: random.pick(settings),
      extent: random.chance(0.75) ? 'whole' : 'part',
      order,
    }
  })
}
