import { findMany } from './find-many.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'
import { findSeenPeople } from './standing.ts'

/** Whether a picture is the portrait of a person or an author who has a page now. */
export async function isPortrait(reading: Reading, image: string): Promise<boolean> {
  const query = { where: { portrait: { equals: image } }, select: {}, sort: 'id', limit: 0 }
  const [people, authors] = await Promise.all([
    findMany(reading, { collection: 'people', ...query }),
    findMany(reading, { collection: 'authors', ...query }),
  ])
  if (people.length > 0) {
    const seen = await findSeenPeople(
      reading,
      people.map(({ id }) => String(id)),
    )
    if (seen.size > 0) return true
  }
  if (authors.length === 0) return false
  const targets = authors.map(({ id }) => ({ collection: 'authors' as const, id: String(id) }))
  return (await readRelated(reading, { docs: [], targets })).paths.size > 0
}
