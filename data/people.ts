import { content } from '#core/content.ts'
import { labelOf } from '#core/episode.ts'
import type { Performer, PersonLink } from '#core/model.ts'
import { findByIds } from './find-many.ts'
import { personSelect } from './map/docs.ts'
import type { KnownCharacter } from './map/to-character.ts'
import type { Reading } from './reading.ts'

/** People by id. Whoever is named on a page has one: what names them there can be seen. */
export async function readPeople(
  reading: Reading,
  ids: readonly (string | null)[],
): Promise<Map<string, PersonLink>> {
  const docs = await findByIds(reading, { collection: 'people', ids, select: personSelect })
  return new Map([...docs].map(([id, { name, slug }]) => [id, { name, path: content.people.path({ slug }) }]))
}

/** Who plays a character, as far as it is known; by which episodes, where those have been read. */
export function toPerformers({
  known,
  people,
  episodes = new Map(),
}: {
  known: KnownCharacter
  people: ReadonlyMap<string, PersonLink>
  episodes?: ReadonlyMap<string, { season: number; number: number }>
}): Performer[] {
  const labelAt = (id: string | null) => {
    const episode = episodes.get(id ?? '')
    return episode ? labelOf({ season: episode.season, episode: episode.number }) : null
  }
  return known.performers.flatMap(({ person, holds, since, until }) => {
    const found = people.get(person ?? '')
    // How long somebody will play them is nobody's to know before it is over.
    return found ? [{ ...found, holds, since: labelAt(since), until: holds ? null : labelAt(until) }] : []
  })
}
