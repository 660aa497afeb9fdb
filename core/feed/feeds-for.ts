import { end, type For, placesFor, start } from '../edition.ts'

/**
 * Which feeds the pages of a reader name: the whole ones, those of one show whole, those that go through the episode at
 * which she is, or none but a feed of her own, where none could end there.
 */
export type FeedsFor = 'whole' | 'show' | 'own' | { through: string }

/** The feeds that the pages of a reader name; feeds read no cookie, and would tell her everything. */
export function feedsFor(reader: For): FeedsFor {
  const { below, places } = placesFor(reader)
  if (below?.place === end) return 'show'
  if (below) return below.place === start ? 'own' : { through: below.place }
  return places.size > 0 ? 'own' : 'whole'
}
