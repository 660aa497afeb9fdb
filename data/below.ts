import { pagePath, parsePage } from '#core/paging.ts'
import { type Answer, type Asked, type Found, findRecord, none, readElsewhere } from './answer.ts'
import type { Reading } from './reading.ts'

/** A list as it stands in an address: where it begins, and which of its pages is asked for. */
export type List = { path: string; page: number }

type Input<Page> = {
  /** The records on whose addresses this one is built. */
  records: readonly Asked[]
  /** The address as it is built on those of the records. */
  compose: (paths: readonly string[]) => string
  /** The page of the list as the address names it; empty for the first. */
  page: string
  read: (reading: Reading, list: List, found: readonly Found[]) => Promise<Page | null>
}

/** Answers for an address that no record has but that is built on those of records, and on the number of a page. */
export async function answerBelow<Page>(reading: Reading, input: Input<Page>): Promise<Answer<Page>> {
  const { records, compose, page: word, read } = input
  const start = compose(records.map(({ path }) => path))
  const asked = word === '' ? start : `${start}/page/${word}`
  const page = word === '' ? 1 : parsePage(word)
  const places = await Promise.all(records.map((record) => findRecord(reading, record)))
  if (page === null || places.includes('unknown')) return await readElsewhere(reading, asked)
  const found = places.filter((place): place is Found => typeof place !== 'string')
  if (found.length < places.length) return none
  const path = compose(found.map((record) => record.path))
  const now = pagePath({ path, page })
  if (now !== asked) return { kind: 'moved', path: now }
  const answer = await read(reading, { path, page }, found)
  return answer ? { kind: 'page', page: answer } : none
}

/** The same of a list that is built on no record. */
export async function answerList<Page>(
  reading: Reading,
  {
    path,
    page,
    read,
  }: { path: string; page: string; read: (reading: Reading, list: List) => Promise<Page | null> },
): Promise<Answer<Page>> {
  return await answerBelow(reading, { records: [], compose: () => path, page, read })
}
