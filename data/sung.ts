import type { Where } from 'payload'
import { hasBegun } from '#core/boundary.ts'
import type { Episode, PersonLink, Singer, SungLine } from '#core/model.ts'
import { findByIds, findMany } from './find-many.ts'
import {
  type CharacterFields,
  characterSelect,
  type EpisodeFields,
  type PerformanceFields,
  performanceSelect,
  type SongFields,
  songSelect,
} from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { singersIn } from './map/singers-in.ts'
import { type KnownCharacter, nameOf, performerIn, toKnownCharacter } from './map/to-character.ts'
import { toEpisode } from './map/to-episode.ts'
import { toReference } from './map/to-reference.ts'
import { toSongFacts } from './map/to-song-facts.ts'
import type { Reading } from './reading.ts'
import type { Related } from './related.ts'
import { boundaryAt, type Runs } from './runs.ts'
import type { Target } from './target.ts'

/** Performances of one show or of many, with what they name; the addresses are not read yet. */
export type Sung = {
  /** Those that have been on the air, in the order of their shows. */
  performances: readonly PerformanceFields[]
  songs: ReadonlyMap<string, SongFields>
  singers: ReadonlyMap<string, KnownCharacter>
  /** The singers as they are stored. */
  cast: ReadonlyMap<string, Pick<CharacterFields, 'performers'>>
  runs: Runs
}

export async function findPerformances(reading: Reading, where: Where): Promise<PerformanceFields[]> {
  return await findMany(reading, {
    collection: 'performances',
    where,
    select: performanceSelect,
    sort: 'order',
    limit: 0,
  })
}

/** Reads what performances name, as far as their shows have aired. */
export async function readSung(
  reading: Reading,
  { docs, runs }: { docs: readonly PerformanceFields[]; runs: Runs },
): Promise<Sung> {
  const placeOf = (doc: PerformanceFields) => runs.orders.get(idOf(doc.episode) ?? '') ?? 0
  const performances = docs
    .filter((doc) => hasAired({ doc, runs }))
    .sort((left, right) => placeOf(left) - placeOf(right))
  const [songs, characters] = await Promise.all([
    findByIds(reading, {
      collection: 'songs',
      ids: performances.map(({ song }) => idOf(song)),
      select: songSelect,
    }),
    findByIds(reading, {
      collection: 'characters',
      ids: performances.flatMap(singersIn),
      select: characterSelect,
    }),
  ])
  const singers = new Map<string, KnownCharacter>()
  for (const [id, doc] of characters) {
    const boundary = runs.boundaryOf(idOf(doc.show))
    singers.set(id, toKnownCharacter({ doc, orders: runs.orders, boundary }))
  }
  return { performances, songs, singers, cast: characters, runs }
}

/** The records of whose pages performances give the address. */
export function targetsOfSung({ performances, songs, singers, runs }: Sung): Target[] {
  const episodes = performances.flatMap((doc) => episodeOf({ doc, runs }) ?? [])
  return [
    ...[...songs.keys()].map((id) => ({ collection: 'songs' as const, id })),
    ...[...singers.keys()].map((id) => ({ collection: 'characters' as const, id })),
    ...episodes.map(({ id }) => ({ collection: 'episodes' as const, id })),
  ]
}

/** The people who play the singers, each in the episode in which they sing. */
export function playersOf(sung: Sung): (string | null)[] {
  return sung.performances.flatMap((doc) => singersIn(doc).map((singer) => playerIn({ sung, doc, singer })))
}

type People = ReadonlyMap<string, PersonLink>

/**
 * Performances as lines; a song or an episode that cannot be seen takes its performances with it. Who plays the
 * singers is told where `people` have been read.
 */
export function toSungLines({
  sung,
  related,
  people = new Map(),
}: {
  sung: Sung
  related: Related
  people?: People
}): SungLine[] {
  const { performances, songs, singers, runs } = sung
  return performances.flatMap((doc) => {
    const episode = toEpisode({ doc: episodeOf({ doc, runs }), related })
    const stored = songs.get(idOf(doc.song) ?? '')
    const song = stored && toReference({ id: stored.id, title: stored.title, related })
    if (!episode || !song) return []
    const { id, setting, extent } = doc
    return {
      id,
      song,
      episode: toEpisodeOfLine(episode),
      show: episode.show,
      singers: singersIn(doc).flatMap((singer): Singer[] => {
        const known = singers.get(singer ?? '')
        const reference = known && toReference({ id: known.id, title: nameOf(known), related })
        const player = people.get(playerIn({ sung, doc, singer }) ?? '')
        return reference ? [player ? { ...reference, performer: player } : reference] : []
      }),
      setting,
      extent,
      note: doc.note?.trim() || null,
      facts: toSongFacts(stored),
    }
  })
}

function toEpisodeOfLine({ path, label, title, code, airsAt }: Episode): SungLine['episode'] {
  return { path, label, title, code, airsAt }
}

function playerIn({
  sung: { cast, runs },
  doc,
  singer,
}: {
  sung: Sung
  doc: PerformanceFields
  singer: string | null
}): string | null {
  const character = cast.get(singer ?? '')
  const order = runs.orders.get(idOf(doc.episode) ?? '')
  return character && order !== undefined ? performerIn({ doc: character, orders: runs.orders, order }) : null
}

function episodeOf({ doc, runs }: { doc: PerformanceFields; runs: Runs }): EpisodeFields | undefined {
  return runs.episodes.get(idOf(doc.episode) ?? '')
}

function hasAired({ doc, runs }: { doc: PerformanceFields; runs: Runs }): boolean {
  const episode = episodeOf({ doc, runs })
  return episode !== undefined && hasBegun(episode.order ?? null, boundaryAt({ runs, episode }))
}
