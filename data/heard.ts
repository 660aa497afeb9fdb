import { findByIds } from './find-many.ts'
import {
  type CharacterFields,
  characterSelect,
  type EpisodeFields,
  type PerformanceFields,
  songSelect,
} from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { singersIn } from './map/singers-in.ts'
import { episodesNamed } from './map/to-character.ts'
import { hasAired } from './on-air.ts'
import type { Reading } from './reading.ts'
import { findPerformances } from './sung.ts'

/** What is sung in some episodes, by whom; whether it can be seen is not read yet. */
export type Heard = { performances: PerformanceFields[]; characters: CharacterFields[] }

const most = 40

/** What is sung in those of some episodes that aired last; `readSung` finds all that it asks for read. */
export async function findHeard(reading: Reading, episodes: readonly EpisodeFields[]): Promise<Heard> {
  const aired = episodes
    .filter(hasAired)
    .sort((left, right) => Date.parse(right.airsAt ?? '') - Date.parse(left.airsAt ?? ''))
    .slice(0, most)
  return await findHeardIn(
    reading,
    aired.map(({ id }) => id),
  )
}

/** The same of the episodes with the given ids, whether they have aired or not. */
export async function findHeardIn(reading: Reading, episodes: readonly string[]): Promise<Heard> {
  if (episodes.length === 0) return { performances: [], characters: [] }
  const performances = await findPerformances(reading, { episode: { in: [...episodes] } })
  const [characters] = await Promise.all([
    findByIds(reading, {
      collection: 'characters',
      ids: performances.flatMap(singersIn),
      select: characterSelect,
    }),
    findByIds(reading, {
      collection: 'songs',
      ids: performances.map(({ song }) => idOf(song)),
      select: songSelect,
    }),
  ])
  return { performances, characters: [...characters.values()] }
}

/** The episodes that must be known to tell who sings what. */
export function namedByHeard({ performances, characters }: Heard): (string | null)[] {
  return [...performances.map(({ episode }) => idOf(episode)), ...characters.flatMap(episodesNamed)]
}
