import { readBoundary } from './boundary.ts'
import { knowCharacters } from './characters.ts'
import { findMany } from './find-many.ts'
import { characterSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'

/** Whether a picture stands, or stood, for a character who can be seen now. */
export async function isShownOfCharacter(reading: Reading, image: string): Promise<boolean> {
  const docs = await findMany(reading, {
    collection: 'characters',
    where: { 'images.image': { equals: image } },
    select: characterSelect,
    sort: 'id',
    limit: 0,
  })
  const targets = docs.map(({ id }) => ({ collection: 'characters' as const, id }))
  const { paths } = await readRelated(reading, { docs: [], targets })
  const seen = docs.filter(({ id }) => paths.has(id))
  for (const show of new Set(seen.map((doc) => idOf(doc.show)))) {
    const cast = seen.filter((doc) => idOf(doc.show) === show)
    const boundary = await readBoundary(reading, show ?? '')
    const known = await knowCharacters(reading, { docs: cast, boundary })
    if ([...known.values()].some(({ images }) => images.some((row) => row.image === image))) return true
  }
  return false
}
