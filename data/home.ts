import { listTag } from '#core/expiry.ts'
import type { Home } from '#core/model.ts'
import { cached } from './cached.ts'
import { findMany } from './find-many.ts'
import { showSelect } from './map/docs.ts'
import { toShow } from './map/to-show.ts'
import type { Reading } from './reading.ts'
import { findCards, toCards } from './recap-cards.ts'
import { readRelated } from './related.ts'

const newest = 30
const mostShows = 500

export const getHome = cached(readHome)

export async function readHome(reading: Reading): Promise<Home> {
  reading.tags.add(listTag('home')).add(listTag('shows'))
  const [recaps, shows] = await Promise.all([
    findCards(reading, { where: {}, limit: newest }),
    findMany(reading, { collection: 'shows', where: {}, select: showSelect, sort: 'slug', limit: mostShows }),
  ])
  const targets = shows.map(({ id }) => ({ collection: 'shows' as const, id }))
  const related = await readRelated(reading, { docs: recaps, targets })
  return {
    recaps: toCards({ docs: recaps, related }),
    shows: shows.flatMap((doc) => toShow({ doc, related }) ?? []),
  }
}
