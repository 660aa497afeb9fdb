import { type Boundary, hasBegun } from '#core/boundary.ts'
import { readBoundary } from './boundary.ts'
import { readKnownCharacters } from './characters.ts'
import { findByIds } from './find-many.ts'
import {
  type EpisodeFields,
  type PerformanceFields,
  performanceSelect,
  type SongFields,
  songSelect,
} from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { singersIn } from './map/singers-in.ts'
import { type KnownCharacter, nameOf } from './map/to-character.ts'
import type { Reading } from './reading.ts'
import type { Target } from './target.ts'

/** A performance that a text places, with what it names; the addresses are not read yet. */
export type StoredCue = Pick<PerformanceFields, 'setting' | 'extent' | 'note'> & {
  song: Pick<SongFields, 'id' | 'title' | 'originalArtist' | 'year' | 'writers'>
  singers: { id: string; name: string }[]
}

/** The performances that texts place. */
export async function findPlaced(reading: Reading, ids: readonly string[]): Promise<PerformanceFields[]> {
  const found = await findByIds(reading, { collection: 'performances', ids, select: performanceSelect })
  return [...found.values()]
}

type Episodes = ReadonlyMap<string, Pick<EpisodeFields, 'show' | 'order'>>

/**
 * What those name, as far as their shows have aired, or up to `until` where nothing later is told; the singers as they
 * are called now, or where the text is about one show as of `asOf` in it.
 */
export async function readCues(
  reading: Reading,
  {
    placed: docs,
    episodes,
    asOf,
    until,
  }: { placed: readonly PerformanceFields[]; episodes: Episodes; asOf?: Boundary; until?: Boundary },
): Promise<Map<string, StoredCue>> {
  if (docs.length === 0) return new Map()
  const songs = await findByIds(reading, {
    collection: 'songs',
    ids: docs.map(({ song }) => idOf(song)),
    select: songSelect,
  })
  const showOf = (doc: PerformanceFields) => idOf(episodes.get(idOf(doc.episode) ?? '')?.show)
  const cues = new Map<string, StoredCue>()
  for (const show of new Set(docs.map(showOf))) {
    if (!show) continue
    const boundary = await readBoundary(reading, show)
    const last = until === undefined ? boundary : until
    const own = docs.filter((doc) => showOf(doc) === show && hasAired({ doc, episodes, boundary: last }))
    const singers = own.flatMap(singersIn)
    const characters = await readKnownCharacters(reading, {
      ids: singers,
      boundary: asOf === undefined ? boundary : asOf,
    })
    for (const doc of own) {
      const song = songs.get(idOf(doc.song) ?? '')
      if (song) cues.set(doc.id, toCue({ doc, song, characters }))
    }
  }
  return cues
}

/** The records of whose pages cues give the address. */
export function targetsOfCues(cues: ReadonlyMap<string, StoredCue>): Target[] {
  return [...cues.values()].flatMap(({ song, singers }) => [
    { collection: 'songs' as const, id: song.id },
    ...singers.map(({ id }) => ({ collection: 'characters' as const, id })),
  ])
}

type Airing = {
  doc: PerformanceFields
  episodes: Episodes
  boundary: Boundary
}

function hasAired({ doc, episodes, boundary }: Airing): boolean {
  const episode = episodes.get(idOf(doc.episode) ?? '')
  return episode !== undefined && hasBegun(episode.order ?? null, boundary)
}

type Parts = {
  doc: PerformanceFields
  song: StoredCue['song']
  characters: ReadonlyMap<string, KnownCharacter>
}

function toCue({ doc, song, characters }: Parts): StoredCue {
  const singers = singersIn(doc).flatMap((id) => {
    const singer = characters.get(id ?? '')
    return singer ? [{ id: singer.id, name: nameOf(singer) }] : []
  })
  const { setting, extent, note } = doc
  return { setting, extent, note, song, singers }
}
