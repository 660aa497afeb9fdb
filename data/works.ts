import { wholeSite } from '#core/content.ts'
import { listTag } from '#core/expiry.ts'
import type { WorksPage } from '#core/model.ts'
import { songOfWork, workIdOf } from '#core/work.ts'
import type { Answer } from './answer.ts'
import { answerList, type List } from './below.ts'
import { cachedFor } from './cached.ts'
import { findByIds } from './find-many.ts'
import { songSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { toSongFacts } from './map/to-song-facts.ts'
import { readNamesPage } from './names-page.ts'
import type { Reading } from './reading.ts'

export const getWorks = cachedFor(readWorks)

/** Every song that can be seen, across shows, page by page. */
export async function readWorks(reading: Reading, page: string): Promise<Answer<WorksPage>> {
  return await answerList(reading, { path: '/songs', page, read: readPage })
}

async function readPage(reading: Reading, list: List): Promise<WorksPage | null> {
  reading.tags.add(listTag('works'))
  const found = await readNamesPage(reading, { list, collection: 'works', show: wholeSite })
  if (!found) return null
  const ids = found.ids.map(songOfWork)
  const docs = await findByIds(reading, { collection: 'songs', ids, select: songSelect })
  const shows = await findByIds(reading, {
    collection: 'shows',
    ids: [...docs.values()].map(({ show }) => idOf(show)),
    select: { title: true },
  })
  return {
    works: ids.flatMap((id) => {
      const doc = docs.get(id)
      const path = found.paths.get(workIdOf(id))
      return doc && path
        ? [
            {
              id,
              title: doc.title,
              path,
              ...toSongFacts(doc),
              show: shows.get(idOf(doc.show) ?? '')?.title ?? null,
            },
          ]
        : []
    }),
    paging: found.paging,
  }
}
