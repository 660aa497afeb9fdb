import { content } from '#core/content.ts'
import type { WorkPage } from '#core/model.ts'
import { songOfWork } from '#core/work.ts'
import { type Answer, answerAt } from './answer.ts'
import { cachedFor } from './cached.ts'
import { findByIds } from './find-many.ts'
import { songSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { toShow } from './map/to-show.ts'
import { toSongFacts } from './map/to-song-facts.ts'
import { numbered } from './outings.ts'
import { readPeople } from './people.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'
import { readRuns } from './runs.ts'
import { toWriters } from './song.ts'
import { findPerformances, playersOf, readSung, targetsOfSung, toSungLines } from './sung.ts'

export const getWork = cachedFor(readWorkAt)

export async function readWorkAt(reading: Reading, slug: string): Promise<Answer<WorkPage>> {
  const path = content.works.path({ slug })
  return await answerAt(reading, {
    path,
    collection: 'works',
    read: async (current, id) => await readWork(current, { id: songOfWork(id), path }),
  })
}

async function readWork(
  reading: Reading,
  { id, path }: { id: string; path: string },
): Promise<WorkPage | null> {
  const [songs, docs] = await Promise.all([
    findByIds(reading, { collection: 'songs', ids: [id], select: songSelect }),
    findPerformances(reading, { song: { equals: id } }),
  ])
  const song = songs.get(id)
  const home = idOf(song?.show)
  if (!song || !home) return null
  const episodes = await findByIds(reading, {
    collection: 'episodes',
    ids: docs.map(({ episode }) => idOf(episode)),
    select: { show: true },
  })
  const shows = [...new Set([...episodes.values()].map(({ show }) => idOf(show)))]
  const runs = await readRuns(reading, shows)
  const sung = await readSung(reading, { docs, runs })
  const related = await readRelated(reading, {
    docs: [home, ...shows].map((show) => ({ id: '', show })),
    targets: [{ collection: 'songs', id }, ...targetsOfSung(sung)],
    known: { episodes: runs.episodes },
  })
  const show = toShow({ doc: related.shows.get(home), related })
  const below = related.paths.get(id)
  if (!below) return null
  const people = await readPeople(reading, [...(song.writers ?? []).map(idOf), ...playersOf(sung)])
  return {
    id,
    title: song.title,
    path,
    ...toSongFacts(song),
    writers: toWriters({ writers: song.writers, people }),
    performances: numbered(toSungLines({ sung, related, people })),
    pages: show ? [{ show, path: below }] : [],
  }
}
