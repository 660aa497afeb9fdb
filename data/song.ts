import type { Song } from '#core/model.ts'
import { type Answer, answerAt } from './answer.ts'
import { readBoundary } from './boundary.ts'
import { cached } from './cached.ts'
import { findByIds } from './find-many.ts'
import { songSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { toReference } from './map/to-reference.ts'
import { readMentioned } from './mention-lines.ts'
import { readPerformances } from './performances.ts'
import type { Reading } from './reading.ts'

export const getSong = cached(readSongAt)

export async function readSongAt(reading: Reading, path: string): Promise<Answer<Song>> {
  return await answerAt(reading, { path, collection: 'songs', read: readSong })
}

async function readSong(reading: Reading, id: string): Promise<Song | null> {
  const docs = await findByIds(reading, { collection: 'songs', ids: [id], select: songSelect })
  const doc = docs.get(id)
  if (!doc) return null
  const show = idOf(doc.show)
  const found = await readMentioned(reading, { collection: 'songs', doc, show })
  const reference = found && toReference({ id, title: doc.title, related: found.related })
  if (!reference || !show) return null
  const boundary = await readBoundary(reading, show)
  return {
    ...reference,
    show: found.show,
    originalArtist: doc.originalArtist ?? null,
    writers: await readWriters(reading, doc.writers?.map(idOf) ?? []),
    year: doc.year ?? null,
    writtenForShow: doc.writtenForShow ?? false,
    performances: await readPerformances(reading, { where: { song: { equals: id } }, boundary }),
    mentions: found.mentions,
  }
}

async function readWriters(reading: Reading, ids: readonly (string | null)[]): Promise<string[]> {
  const people = await findByIds(reading, { collection: 'people', ids, select: { name: true } })
  return ids.flatMap((id) => people.get(id ?? '')?.name ?? [])
}
