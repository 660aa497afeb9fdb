import { listTag } from '#core/expiry.ts'
import type { RecapsPage } from '#core/model.ts'
import type { Answer } from './answer.ts'
import { answerList } from './below.ts'
import { cachedFor } from './cached.ts'
import type { Reading } from './reading.ts'
import { readRecapPage } from './recap-page.ts'

/** Every live recap, page by page; empty for the first page. */
export const getRecaps = cachedFor(readRecaps)

export async function readRecaps(reading: Reading, page: string): Promise<Answer<RecapsPage>> {
  return await answerList(reading, {
    path: '/recaps',
    page,
    read: async (current, list) => {
      current.tags.add(listTag('recaps'))
      const found = await readRecapPage(current, { list, where: {} })
      return found && { recaps: found.recaps, paging: found.paging }
    },
  })
}
