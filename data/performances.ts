import type { Where } from 'payload'
import { type Boundary, hasBegun } from '#core/boundary.ts'
import type { PerformanceLine } from '#core/model.ts'
import { readKnownCharacters } from './characters.ts'
import { findByIds, findMany } from './find-many.ts'
import { episodeSelect, type PerformanceFields, performanceSelect, songSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { nameOf } from './map/to-character.ts'
import { toEpisode } from './map/to-episode.ts'
import { toReference } from './map/to-reference.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'
import type { Target } from './target.ts'

/**
 * Performances up to a boundary, in the order of the show. Songs and singers who cannot be seen are left out, and a
 * performance of such a song with them.
 */
export async function readPerformances(
  reading: Reading,
  { where, boundary }: { where: Where; boundary: Boundary },
): Promise<PerformanceLine[]> {
  const docs = await findMany(reading, {
    collection: 'performances',
    where,
    select: performanceSelect,
    sort: 'order',
    limit: 0,
  })
  const singers = docs.flatMap(({ characters }) => characters.map(idOf))
  const [episodes, songs, characters] = await Promise.all([
    findByIds(reading, {
      collection: 'episodes',
      ids: docs.map(({ episode }) => idOf(episode)),
      select: episodeSelect,
    }),
    findByIds(reading, { collection: 'songs', ids: docs.map(({ song }) => idOf(song)), select: songSelect }),
    readKnownCharacters(reading, { ids: singers, boundary }),
  ])
  const seen = [...episodes.values()].filter(({ order }) => hasBegun(order ?? null, boundary))
  const targets: Target[] = [
    ...[...songs.keys()].map((id) => ({ collection: 'songs' as const, id })),
    ...[...characters.keys()].map((id) => ({ collection: 'characters' as const, id })),
  ]
  const related = await readRelated(reading, { docs: seen, targets })
  const toLine = (doc: PerformanceFields): PerformanceLine | null => {
    const episode = toEpisode({ doc: seen.find(({ id }) => id === idOf(doc.episode)), related })
    const stored = songs.get(idOf(doc.song) ?? '')
    const song = stored && toReference({ id: stored.id, title: stored.title, related })
    if (!episode || !song) return null
    return {
      id: doc.id,
      song,
      episode: { path: episode.path, label: episode.label, title: episode.title },
      singers: doc.characters.map(idOf).flatMap((id) => {
        const singer = characters.get(id ?? '')
        return (singer && toReference({ id: singer.id, title: nameOf(singer), related })) ?? []
      }),
      setting: doc.setting,
      extent: doc.extent,
      note: doc.note?.trim() || null,
    }
  }
  const placeOf = (doc: PerformanceFields) => episodes.get(idOf(doc.episode) ?? '')?.order ?? 0
  return [...docs].sort((left, right) => placeOf(left) - placeOf(right)).flatMap((doc) => toLine(doc) ?? [])
}
