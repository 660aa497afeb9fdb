import type { Beyond } from '#core/beyond.ts'
import type { RecapOnPage } from '#core/recap-on-page.ts'
import { type Answer, answerAt, findRecord } from './answer.ts'
import { readBeyond } from './beyond.ts'
import { cachedFor } from './cached.ts'
import { findMany } from './find-many.ts'
import { recapSelect } from './map/docs.ts'
import { toRecap } from './map/to-recap.ts'
import { readPreviouslyHere } from './previously-link.ts'
import type { Reading } from './reading.ts'
import { readRecapParts } from './recap-parts.ts'

export const getRecap = cachedFor(readRecapAt)

/** What a recap's address leads to: for a reader who has not seen so far, no more than what it is about. */
export type RecapAnswer = Answer<RecapOnPage> | { kind: 'beyond'; beyond: Beyond }

export async function readRecapAt(reading: Reading, path: string): Promise<RecapAnswer> {
  const answer = await answerAt(reading, { path, collection: 'recaps', read: readRecap })
  if (answer.kind !== 'none' || !reading.seen) return answer
  const found = await findRecord(reading, { path, collection: 'recaps' })
  const beyond = found === 'beyond' ? await readBeyond(reading, path) : null
  return beyond ? { kind: 'beyond', beyond } : answer
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
  const { related, parts, before } = await readRecapParts(reading, { doc })
  const recap = toRecap({ doc, related })
  if (!recap) return null
  const regrades = recap.regrades.filter(({ at }) => before === null || at < before)
  const previously = await readPreviouslyHere(reading, { doc, show: recap.show })
  return { ...recap, regrades, ...parts, previously }
}
