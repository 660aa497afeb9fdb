import { content } from '#core/content.ts'
import type { PersonPage, Reference, Role, SongFacts } from '#core/model.ts'
import { workIdOf } from '#core/work.ts'
import { type Answer, answerAt } from './answer.ts'
import { cachedFor } from './cached.ts'
import { findByIds } from './find-many.ts'
import type { PerformanceFields } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { singersIn } from './map/singers-in.ts'
import { nameOf } from './map/to-character.ts'
import { toDated } from './map/to-dated.ts'
import { toImage } from './map/to-image.ts'
import { toReference } from './map/to-reference.ts'
import { toShow } from './map/to-show.ts'
import { toSongFacts } from './map/to-song-facts.ts'
import type { Reading } from './reading.ts'
import { type Related, readRelated } from './related.ts'
import { readStanding, type Standing } from './standing.ts'
import { findPerformances, readSung, targetsOfSung, toSungLines } from './sung.ts'

export const getPerson = cachedFor(readPersonAt)

export async function readPersonAt(reading: Reading, slug: string): Promise<Answer<PersonPage>> {
  const path = content.people.path({ slug })
  return await answerAt(reading, { path, collection: 'people', read: readPerson })
}

async function readPerson(reading: Reading, id: string): Promise<PersonPage | null> {
  const select = { name: true, slug: true, biography: true, portrait: true } as const
  const [docs, standing] = await Promise.all([
    findByIds(reading, { collection: 'people', ids: [id], select }),
    readStanding(reading, [id]),
  ])
  const doc = docs.get(id)
  if (!doc) return null
  const own = await findOwn(reading, { person: id, standing })
  const sung = await readSung(reading, { docs: own, runs: standing.runs })
  const related = await readRelated(reading, {
    docs: [
      { id: '', image: doc.portrait },
      ...standing.characters.map(({ id: character, show }) => ({ id: character, show })),
    ],
    targets: [...worksOf(standing), ...targetsOfSung(sung)],
    known: { episodes: standing.runs.episodes },
  })
  const roles = toRoles({ person: id, standing, related })
  const songs = toSongs({ standing, related })
  if (roles.length === 0 && songs.length === 0) return null
  return {
    id,
    title: doc.name,
    path: content.people.path({ slug: doc.slug }),
    biography: doc.biography?.trim() || null,
    portrait: toImage({ relation: doc.portrait, related }),
    roles,
    performances: toSungLines({ sung, related }),
    songs,
  }
}

/** What a person’s characters sing while that person plays them. */
async function findOwn(
  reading: Reading,
  { person, standing }: { person: string; standing: Standing },
): Promise<PerformanceFields[]> {
  const { characters, runs } = standing
  if (characters.length === 0) return []
  const docs = await findPerformances(reading, { characters: { in: characters.map(({ id }) => id) } })
  const spans = characters.flatMap(({ id, performers }) =>
    toDated({ rows: performers, orders: runs.orders, fact: (row) => ({ id, person: idOf(row.person) }) }),
  )
  const mine = spans.filter((span) => span.person === person)
  return docs.filter((doc) => {
    const order = runs.orders.get(idOf(doc.episode) ?? '')
    const singers = singersIn(doc)
    return mine.some(
      ({ id, from, to }) =>
        order !== undefined &&
        singers.includes(id) &&
        (from === null || from <= order) &&
        (to === null || order <= to),
    )
  })
}

function toRoles({
  person,
  standing,
  related,
}: {
  person: string
  standing: Standing
  related: Related
}): Role[] {
  return standing.characters.flatMap((doc) => {
    const known = standing.known.get(doc.id)
    const played = known?.performers.filter((row) => row.person === person) ?? []
    const character = known && toReference({ id: doc.id, title: nameOf(known), related })
    const show = toShow({ doc: related.shows.get(idOf(doc.show) ?? ''), related })
    if (!character || !show || played.length === 0) return []
    return [{ character, show, holds: played.some(({ holds }) => holds) }]
  })
}

function worksOf({ songs }: Standing) {
  return songs.map(({ id }) => ({ collection: 'works' as const, id: workIdOf(id) }))
}

function toSongs({ standing, related }: { standing: Standing; related: Related }): (Reference & SongFacts)[] {
  return standing.songs.flatMap((song) => {
    const path = related.paths.get(workIdOf(song.id))
    return path ? [{ id: song.id, title: song.title, path, ...toSongFacts(song) }] : []
  })
}
