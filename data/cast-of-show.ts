import type { ShowPage } from '#core/season-model.ts'
import { findMany } from './find-many.ts'
import type { CharacterFields } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { episodesNamed, type KnownCharacter, nameOf, toKnownCharacter } from './map/to-character.ts'
import { toReference } from './map/to-reference.ts'
import { toPerformers } from './people.ts'
import type { Reading } from './reading.ts'
import type { Related } from './related.ts'
import type { Runs } from './runs.ts'

const select = { show: true, name: true, names: true, performers: true, firstEpisode: true } as const
const most = 8

type CastFields = Pick<CharacterFields, 'id' | 'show' | 'name' | 'names' | 'performers' | 'firstEpisode'>

/** The characters of a show with what its own page tells of them. */
export async function findCast(reading: Reading, show: string): Promise<CastFields[]> {
  const where = { show: { equals: show } }
  return await findMany(reading, { collection: 'characters', where, select, sort: 'createdAt', limit: 0 })
}

/** The episodes that must be known to tell who is who. */
export function namedByCast(docs: readonly CastFields[]): (string | null)[] {
  return docs.flatMap((doc) => [idOf(doc.firstEpisode), ...episodesNamed(doc)])
}

/**
 * The cast as far as the show has aired: who is played by somebody, then who came first, in the order in
 * which they were entered.
 */
export function knowCast({
  docs,
  runs,
  show,
}: {
  docs: readonly CastFields[]
  runs: Runs
  show: string
}): KnownCharacter[] {
  const firstOf = ({ firstEpisode }: CastFields) => runs.orders.get(idOf(firstEpisode) ?? '') ?? 0
  return [...docs]
    .sort((left, right) => firstOf(left) - firstOf(right))
    .map((doc) => toKnownCharacter({ doc, orders: runs.orders, boundary: runs.boundaryOf(show) }))
    .sort((left, right) => Number(isPlayed(right)) - Number(isPlayed(left)))
}

function isPlayed({ performers }: KnownCharacter): boolean {
  return performers.some(({ holds }) => holds)
}

/** The first of the cast who can be seen. */
export function seenCast({ cast, related }: { cast: readonly KnownCharacter[]; related: Related }) {
  return cast.filter(({ id }) => related.paths.has(id)).slice(0, most)
}

export function toCast({
  cast,
  people,
  related,
}: {
  cast: readonly KnownCharacter[]
  people: Parameters<typeof toPerformers>[0]['people']
  related: Related
}): ShowPage['cast'] {
  return cast.flatMap((known) => {
    const reference = toReference({ id: known.id, title: nameOf(known), related })
    return reference ? [{ ...reference, performers: toPerformers({ known, people }) }] : []
  })
}
