import type { Song } from '#core/model.ts'
import { type Answer, answerAt } from './answer.ts'
import { cached } from './cached.ts'
import { findByIds } from './find-many.ts'
import { songSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { toReference } from './map/to-reference.ts'
import { readMentioned } from './mention-lines.ts'
import type { Reading } from './reading.ts'

export const getSong = cached(readSongAt)

export async function readSongAt(reading: Reading, path: string): Promise<Answer<Song>> {
  return await answerAt(reading, { path, collection: 'songs', read: readSong })
}

async function readSong(reading: Reading, id: string): Promise<Song | null> {
  const docs = await findByIds(reading, { collection: 'songs', ids: [id], select: songSelect })
  const doc = docs.get(id)
  if (!doc) return null
  const found = await readMentioned(reading, { collection: 'songs', doc, show: idOf(doc.show) })
  const reference = found && toReference({ id, title: doc.title, related: found.related })
  if (!reference) return null
  return {
    ...reference,
    originalArtist: doc.originalArtist ?? null,
    show: found.show,
    mentions: found.mentions,
  }
}
