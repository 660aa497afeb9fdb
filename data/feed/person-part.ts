import { recordTag } from '#core/expiry.ts'
import type { CharacterFields } from '../map/docs.ts'
import { idOf } from '../map/id-of.ts'
import { toDated } from '../map/to-dated.ts'
import type { Reading } from '../reading.ts'
import type { Runs } from '../runs.ts'
import { readStanding } from '../standing.ts'

/** What recaps name of somebody: songs of theirs, and the characters whom they alone have played, or others too. */
export type PersonPart = { whole: string[]; shared: CharacterFields[]; runs: Runs }

export async function findPersonPart(reading: Reading, person: string): Promise<PersonPart> {
  const { characters, songs, runs } = await readStanding(reading, [person])
  const isShared = ({ performers }: CharacterFields) =>
    (performers ?? []).some((row) => idOf(row.person) !== person)
  return {
    whole: [
      ...songs.map(({ id }) => recordTag('songs', id)),
      ...characters.filter((doc) => !isShared(doc)).map(({ id }) => recordTag('characters', id)),
    ],
    shared: characters.filter(isShared),
    runs,
  }
}

/** A place where a recap names a character. */
export type Naming = { recap: string; target: string }

/** The recaps that name a shared character and are about an episode in which that person plays them. */
export async function recapsWhilePlaying(
  { payload }: Reading,
  { person, part, namings }: { person: string; part: PersonPart; namings: readonly Naming[] },
): Promise<Set<string>> {
  const ids = [...new Set(namings.map(({ recap }) => recap))]
  if (ids.length === 0) return new Set()
  const { docs } = await payload.db.find<{ id: string; episode?: string | null }>({
    collection: 'recaps',
    where: { id: { in: ids } },
    select: { episode: true },
    pagination: false,
    limit: 0,
  })
  const { orders } = part.runs
  const episodeOf = new Map(docs.map(({ id, episode }) => [id, orders.get(idOf(episode) ?? '')]))
  const spans = part.shared.flatMap(({ id, performers }) =>
    toDated({
      rows: performers,
      orders,
      fact: (row) => ({ target: recordTag('characters', id), by: idOf(row.person) }),
    }),
  )
  const mine = spans.filter(({ by }) => by === person)
  const found = namings.filter(({ recap, target }) => {
    const order = episodeOf.get(recap)
    return mine.some(
      (span) =>
        span.target === target &&
        order !== undefined &&
        (span.from === null || span.from <= order) &&
        (span.to === null || order <= span.to),
    )
  })
  return new Set(found.map(({ recap }) => recap))
}
