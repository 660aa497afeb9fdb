import type { Character } from '#core/model.ts'
import { type Answer, answerAt } from './answer.ts'
import { cached } from './cached.ts'
import { findByIds } from './find-many.ts'
import { characterSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { toReference } from './map/to-reference.ts'
import { readMentioned } from './mention-lines.ts'
import type { Reading } from './reading.ts'

export const getCharacter = cached(readCharacterAt)

export async function readCharacterAt(reading: Reading, path: string): Promise<Answer<Character>> {
  return await answerAt(reading, { path, collection: 'characters', read: readCharacter })
}

async function readCharacter(reading: Reading, id: string): Promise<Character | null> {
  const docs = await findByIds(reading, { collection: 'characters', ids: [id], select: characterSelect })
  const doc = docs.get(id)
  if (!doc) return null
  const found = await readMentioned(reading, { collection: 'characters', doc, show: idOf(doc.show) })
  const reference = found && toReference({ id, title: doc.name, related: found.related })
  return reference ? { ...reference, show: found.show, mentions: found.mentions } : null
}
