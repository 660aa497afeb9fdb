import type { Boundary } from '#core/boundary.ts'
import { findByIds } from './find-many.ts'
import { type CharacterFields, characterSelect } from './map/docs.ts'
import { episodesNamed, type KnownCharacter, toKnownCharacter } from './map/to-character.ts'
import type { Orders } from './map/to-dated.ts'
import type { Reading } from './reading.ts'

/** What is known of characters at a boundary, by their ids. */
export async function readKnownCharacters(
  reading: Reading,
  { ids, boundary }: { ids: readonly (string | null)[]; boundary: Boundary },
): Promise<Map<string, KnownCharacter>> {
  const docs = await findByIds(reading, { collection: 'characters', ids, select: characterSelect })
  return await knowCharacters(reading, { docs: [...docs.values()], boundary })
}

/** The same of characters that have been read already. */
export async function knowCharacters(
  reading: Reading,
  { docs, boundary }: { docs: readonly CharacterFields[]; boundary: Boundary },
): Promise<Map<string, KnownCharacter>> {
  const orders = await readOrders(reading, docs.flatMap(episodesNamed))
  return new Map(docs.map((doc) => [doc.id, toKnownCharacter({ doc, orders, boundary })]))
}

async function readOrders(reading: Reading, ids: readonly (string | null)[]): Promise<Orders> {
  const episodes = await findByIds(reading, { collection: 'episodes', ids, select: { order: true } })
  return new Map([...episodes].flatMap(([id, { order }]) => (typeof order === 'number' ? [[id, order]] : [])))
}
