import { now } from '#clock'
import type { Boundary } from '#core/boundary.ts'
import { listTag } from '#core/expiry.ts'
import { hasAired } from '#core/place.ts'
import { findMany } from './find-many.ts'
import { type EpisodeFields, episodeSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import type { Orders } from './map/to-dated.ts'
import { knowPlaces } from './places.ts'
import type { Reading } from './reading.ts'

/** Every episode of some shows, and what follows from them; for pages that tell of whole shows, or of several. */
export type Runs = {
  episodes: ReadonlyMap<string, EpisodeFields>
  orders: Orders
  /** How far each show has aired, as `readBoundary` has it. */
  boundaryOf: (show: string | null) => Boundary
  /** The last episode of a show that has aired. */
  lastOf: (show: string | null) => EpisodeFields | null
}

/** Reads shows whole; one query however many they are. */
export async function readRuns(reading: Reading, shows: readonly (string | null)[]): Promise<Runs> {
  const ids = [...new Set(shows)].filter((id) => id !== null)
  for (const id of ids) reading.tags.add(listTag('aired', id))
  const docs =
    ids.length === 0
      ? []
      : await findMany(reading, {
          collection: 'episodes',
          where: { show: { in: ids } },
          select: episodeSelect,
          sort: 'order',
          limit: 0,
        })
  knowPlaces(reading, docs)
  return toRuns(docs)
}

/** The same of episodes that have been read, in order; a show goes as far as they do. */
export function toRuns(docs: readonly EpisodeFields[]): Runs {
  const aired = docs.filter((doc) => hasAired(doc, now()))
  const orders = new Map(docs.flatMap(({ id, order }) => (typeof order === 'number' ? [[id, order]] : [])))
  const last = new Map(aired.map((doc) => [idOf(doc.show), doc]))
  return {
    episodes: new Map(docs.map((doc) => [doc.id, doc])),
    orders,
    boundaryOf: (show) => last.get(show)?.order ?? null,
    lastOf: (show) => last.get(show) ?? null,
  }
}

/** What has been on the air of an episode's show by now. */
export function boundaryAt({ runs, episode }: { runs: Runs; episode: EpisodeFields }): Boundary {
  return runs.boundaryOf(idOf(episode.show))
}
