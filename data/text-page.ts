import type { TextPage } from '#core/model.ts'
import { type Answer, answerAt } from './answer.ts'
import { cached } from './cached.ts'
import { findByIds } from './find-many.ts'
import { pageSelect } from './map/docs.ts'
import { targetsIn, toBody } from './map/to-body.ts'
import { toReference } from './map/to-reference.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'

export const getTextPage = cached(readTextPageAt)

export async function readTextPageAt(reading: Reading, path: string): Promise<Answer<TextPage>> {
  return await answerAt(reading, { path, collection: 'pages', read: readTextPage })
}

async function readTextPage(reading: Reading, id: string): Promise<TextPage | null> {
  const docs = await findByIds(reading, { collection: 'pages', ids: [id], select: pageSelect })
  const doc = docs.get(id)
  if (!doc) return null
  const related = await readRelated(reading, { docs: [doc], targets: targetsIn(doc.body) })
  const reference = toReference({ id, title: doc.title, related })
  return (
    reference && { ...reference, dek: doc.dek?.trim() || null, body: toBody({ value: doc.body, related }) }
  )
}
