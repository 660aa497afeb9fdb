import { authorRoles } from '#core/author.ts'
import { content } from '#core/content.ts'
import { listTag, recordTag } from '#core/expiry.ts'
import type { AuthorPage } from '#core/model.ts'
import type { Answer } from './answer.ts'
import { answerBelow, type List } from './below.ts'
import { cachedFor } from './cached.ts'
import { findByIds } from './find-many.ts'
import { toImage } from './map/to-image.ts'
import type { Reading } from './reading.ts'
import { readRecapPage } from './recap-page.ts'
import { readRelated } from './related.ts'

export const getAuthor = cachedFor(readAuthorAt)

export async function readAuthorAt(
  reading: Reading,
  slug: string,
  page: string,
): Promise<Answer<AuthorPage>> {
  return await answerBelow(reading, {
    records: [{ path: content.authors.path({ slug }), collection: 'authors' }],
    compose: ([author = '']) => author,
    page,
    read: async (current, list, [author]) => (author ? await readAuthor(current, author.id, list) : null),
  })
}

async function readAuthor(reading: Reading, id: string, list: List): Promise<AuthorPage | null> {
  reading.tags.add(listTag('carried', recordTag('authors', id)))
  const select = { name: true, biography: true, portrait: true } as const
  const [docs, found] = await Promise.all([
    findByIds(reading, { collection: 'authors', ids: [id], select }),
    readRecapPage(reading, { list, where: { 'authors.author': { equals: id } } }),
  ])
  const doc = docs.get(id)
  if (!doc || !found) return null
  const { recaps, paging } = found
  const portrait = await readRelated(reading, { docs: [{ id: '', image: doc.portrait }], targets: [] })
  const did = new Set(
    recaps.flatMap(({ authors }) => authors.filter((one) => one.id === id).map(({ role }) => role)),
  )
  return {
    id,
    title: doc.name,
    path: list.path,
    biography: doc.biography?.trim() || null,
    portrait: toImage({ relation: doc.portrait, related: portrait }),
    roles: authorRoles.filter((role) => did.has(role)),
    recaps,
    paging,
  }
}
