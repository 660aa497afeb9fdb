import type { RecapOnPage } from '#core/recap-on-page.ts'
import { type Answer, answerAt } from './answer.ts'
import { cached } from './cached.ts'
import { findMany } from './find-many.ts'
import { recapSelect } from './map/docs.ts'
import { toRecap } from './map/to-recap.ts'
import type { Reading } from './reading.ts'
import { readRecapParts } from './recap-parts.ts'

export const getRecap = cached(readRecapAt)

export async function readRecapAt(reading: Reading, path: string): Promise<Answer<RecapOnPage>> {
  return await answerAt(reading, { path, collection: 'recaps', read: readRecap })
}

async function readRecap(reading: Reading, id: string): Promise<RecapOnPage | null> {
  const [doc] = await findMany(reading, {
    collection: 'recaps',
    where: { id: { equals: id }, _status: { equals: 'published' } },
    select: recapSelect,
    sort: 'id',
    limit: 1,
  })
  if (!doc) return null
  const { related, parts } = await readRecapParts(reading, { doc })
  const recap = toRecap({ doc, related })
  return recap && { ...recap, ...parts }
}
