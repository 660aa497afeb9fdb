import type { PersonLink, Song } from '#core/model.ts'
import { workIdOf } from '#core/work.ts'
import type { Answer } from './answer.ts'
import { answerBelow, type List } from './below.ts'
import { cachedFor } from './cached.ts'
import { findByIds } from './find-many.ts'
import { type SongFields, songSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { toReference } from './map/to-reference.ts'
import { toShow } from './map/to-show.ts'
import { toSongFacts } from './map/to-song-facts.ts'
import { toMentions } from './mention-lines.ts'
import { numbered } from './outings.ts'
import { readPeople } from './people.ts'
import { readAhead } from './read-ahead.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'
import { playersOf, readSung, targetsOfSung, toSungLines } from './sung.ts'

export const getSong = cachedFor(readSongAt)

export async function readSongAt(reading: Reading, path: string, page = ''): Promise<Answer<Song>> {
  return await answerBelow(reading, {
    records: [{ path, collection: 'songs' }],
    compose: ([song = '']) => song,
    page,
    read: async (current, list, [song]) => (song ? await readSong(current, { ...song, list }) : null),
  })
}

async function readSong(
  reading: Reading,
  { id, show, list }: { id: string; show: string; list: List },
): Promise<Song | null> {
  const docs = await findByIds(reading, { collection: 'songs', ids: [id], select: songSelect })
  const doc = docs.get(id)
  if (!doc) return null
  const ahead = await readAhead(reading, { collection: 'songs', id, show, list })
  if (!ahead) return null
  const { runs, recaps } = ahead
  const sung = await readSung(reading, { docs: ahead.performances, runs })
  const episodes = recaps.flatMap(({ episode, furtherEpisodes }) =>
    [episode, ...(furtherEpisodes ?? [])].flatMap((relation) => idOf(relation) ?? []),
  )
  const [people, related] = await Promise.all([
    readPeople(reading, [...(doc.writers ?? []).map(idOf), ...playersOf(sung)]),
    readRelated(reading, {
      // Where a song is named, nobody asks who wrote it.
      docs: [
        { id, show },
        ...recaps.map(({ id: recap, show: of, season }) => ({ id: recap, show: of, season })),
      ],
      targets: [
        ...targetsOfSung(sung),
        ...episodes.map((episode) => ({ collection: 'episodes' as const, id: episode })),
        { collection: 'works', id: workIdOf(id) },
      ],
      known: { episodes: runs.episodes },
    }),
  ])
  const owner = toShow({ doc: related.shows.get(show), related })
  const reference = owner && toReference({ id, title: doc.title, related })
  if (!reference) return null
  return {
    ...reference,
    show: owner,
    workPath: related.paths.get(workIdOf(id)) ?? null,
    ...toSongFacts(doc),
    writers: toWriters({ writers: doc.writers, people }),
    performances: numbered(toSungLines({ sung, related, people })),
    mentions: await toMentions(reading, { ...ahead, related }),
    paging: ahead.paging,
  }
}

/** Who wrote a song, in the order in which the song names them. */
export function toWriters({
  writers,
  people,
}: {
  writers: SongFields['writers']
  people: ReadonlyMap<string, PersonLink>
}): PersonLink[] {
  return (writers ?? []).flatMap((writer) => people.get(idOf(writer) ?? '') ?? [])
}
