import { findMany } from './find-many.ts'
import { type CharacterFields, characterSelect, type SongFields, songSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { type KnownCharacter, toKnownCharacter } from './map/to-character.ts'
import type { Reading } from './reading.ts'
import { type Related, readRelated } from './related.ts'
import { type Runs, readRuns } from './runs.ts'

/** What people stand on: the characters whom they play or played, and the songs that they wrote. */
export type Standing = {
  characters: readonly CharacterFields[]
  /** What is known of the characters by now, by their ids. */
  known: ReadonlyMap<string, KnownCharacter>
  songs: readonly SongFields[]
  runs: Runs
}

const read = new WeakMap<Reading, Map<string, Promise<Standing>>>()

/** Reads what people stand on, once; whether it can be seen is for the addresses to say. */
export async function readStanding(reading: Reading, people: readonly string[]): Promise<Standing> {
  const known = read.get(reading) ?? new Map<string, Promise<Standing>>()
  read.set(reading, known)
  const key = people.join()
  const standing = known.get(key) ?? findStanding(reading, people)
  known.set(key, standing)
  return await standing
}

async function findStanding(reading: Reading, people: readonly string[]): Promise<Standing> {
  const ids = [...people]
  const [characters, songs] = await Promise.all([
    findMany(reading, {
      collection: 'characters',
      where: { 'performers.person': { in: ids } },
      select: characterSelect,
      sort: 'slug',
      limit: 0,
    }),
    findMany(reading, {
      collection: 'songs',
      where: { writers: { in: ids } },
      select: songSelect,
      sort: 'slug',
      limit: 0,
    }),
  ])
  const runs = await readRuns(
    reading,
    characters.map(({ show }) => idOf(show)),
  )
  const known = characters.map((doc) => {
    const boundary = runs.boundaryOf(idOf(doc.show))
    return [doc.id, toKnownCharacter({ doc, orders: runs.orders, boundary })] as const
  })
  return { characters, known: new Map(known), songs, runs }
}

/** Those of some people who have a page: somebody whom they play, or a song of theirs, can be seen. */
export async function findSeenPeople(reading: Reading, people: readonly string[]): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const { known, songs } = await readStanding(reading, people)
  const { paths } = await readRelated(reading, {
    docs: [],
    targets: [
      ...[...known.keys()].map((id) => ({ collection: 'characters' as const, id })),
      ...songs.map(({ id }) => ({ collection: 'songs' as const, id })),
    ],
  })
  return seenOf({ known: [...known.values()], songs, paths })
}

function seenOf({
  known,
  songs,
  paths,
}: {
  known: readonly KnownCharacter[]
  songs: readonly SongFields[]
  paths: Related['paths']
}): Set<string> {
  const players = known
    .filter(({ id }) => paths.has(id))
    .flatMap(({ performers }) => performers.map(({ person }) => person))
  const writers = songs.filter(({ id }) => paths.has(id)).flatMap((song) => (song.writers ?? []).map(idOf))
  return new Set([...players, ...writers].filter((id) => id !== null))
}
