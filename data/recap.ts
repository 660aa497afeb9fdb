import type { Recap } from '#core/model.ts'
import { type Answer, answerAt } from './answer.ts'
import { cached } from './cached.ts'
import { findMany } from './find-many.ts'
import { recapSelect } from './map/docs.ts'
import { targetsIn } from './map/to-body.ts'
import { toRecap } from './map/to-recap.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'

export const getRecap = cached(readRecapAt)

export async function readRecapAt(reading: Reading, path: string): Promise<Answer<Recap>> {
  return await answerAt(reading, { path, collection: 'recaps', read: readRecap })
}

async function readRecap(reading: Reading, id: string): Promise<Recap | null> {
  const [doc] = await findMany(reading, {
    collection: 'recaps',
    where: { id: { equals: id }, _status: { equals: 'published' } },
    select: recapSelect,
    sort: 'id',
    limit: 1,
  })
  if (!doc) return null
  const related = await readRelated(reading, { docs: [doc], targets: targetsIn(doc.body) })
  return toRecap({ doc, related })
}
