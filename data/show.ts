import { byNumber } from '#core/episode.ts'
import { listTag } from '#core/expiry.ts'
import type { ShowPage } from '#core/model.ts'
import { type Answer, answerAt } from './answer.ts'
import { readBoundary } from './boundary.ts'
import { cached } from './cached.ts'
import { knowCharacters } from './characters.ts'
import { findMany } from './find-many.ts'
import { characterSelect, episodeSelect, songSelect } from './map/docs.ts'
import { nameOf } from './map/to-character.ts'
import { toEpisode } from './map/to-episode.ts'
import { toReference } from './map/to-reference.ts'
import { toShow } from './map/to-show.ts'
import type { Reading } from './reading.ts'
import { findCards, toCards } from './recap-cards.ts'
import { readRelated } from './related.ts'
import type { Target } from './target.ts'

const newest = 30

export const getShow = cached(readShowAt)

export async function readShowAt(reading: Reading, path: string): Promise<Answer<ShowPage>> {
  return await answerAt(reading, { path, collection: 'shows', read: readShow })
}

async function readShow(reading: Reading, id: string): Promise<ShowPage | null> {
  reading.tags.add(listTag('show', id))
  const where = { show: { equals: id } }
  const [recaps, episodes, characters, songs] = await Promise.all([
    findCards(reading, { where, limit: newest }),
    findMany(reading, { collection: 'episodes', where, select: episodeSelect, sort: 'code', limit: 0 }),
    findMany(reading, { collection: 'characters', where, select: characterSelect, sort: 'slug', limit: 0 }),
    findMany(reading, { collection: 'songs', where, select: songSelect, sort: 'slug', limit: 0 }),
  ])
  const boundary = await readBoundary(reading, id)
  const known = await knowCharacters(reading, { docs: characters, boundary })
  const targets: Target[] = [
    ...episodes.map((episode) => ({ collection: 'episodes' as const, id: episode.id })),
    ...characters.map((character) => ({ collection: 'characters' as const, id: character.id })),
    ...songs.map((song) => ({ collection: 'songs' as const, id: song.id })),
  ]
  const related = await readRelated(reading, { docs: [{ id, show: id }, ...recaps, ...episodes], targets })
  const show = toShow({ doc: related.shows.get(id), related })
  if (!show) return null
  return {
    ...show,
    episodes: episodes.flatMap((doc) => toEpisode({ doc, related }) ?? []).sort(byNumber),
    recaps: toCards({ docs: recaps, related }),
    characters: [...known.values()].flatMap(
      (character) => toReference({ id: character.id, title: nameOf(character), related }) ?? [],
    ),
    songs: songs.flatMap((doc) => toReference({ id: doc.id, title: doc.title, related }) ?? []),
  }
}
