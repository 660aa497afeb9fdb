import type { PayloadRequest } from 'payload'
import { findIn } from '#cms/find-in.ts'
import type { Order } from '#core/boundary.ts'
import { endOf, hasAired } from '#core/place.ts'
import type { Recap as RecapDoc } from '#types'
import { idOf } from './facts.ts'
import { aboutOf, kindOf } from './recap-subject.ts'

type Doc = Pick<
  RecapDoc,
  'kind' | 'show' | 'episode' | 'furtherEpisodes' | 'season' | 'livePublishedAt' | 'firstPublishedAt'
>

export type Episode = { id: string; season: number; order?: number | null; airsAt?: string | null }

/** The episodes of a show, as far as it matters where they stand in it. */
export async function episodesOfShow({
  req,
  show,
}: {
  req: PayloadRequest
  show: string
}): Promise<Episode[]> {
  const select = { season: true, order: true, airsAt: true } as const
  return await findIn({ req, collection: 'episodes', field: 'show', values: [show], select })
}

/**
 * The last episode of which a recap may tell, as its place in the show; null where it tells of none. A review and an
 * essay tell of nothing that was on the air only after they were written.
 */
export async function reachOf({
  req,
  doc,
  line,
}: {
  req: PayloadRequest
  doc: Doc
  /** The episodes of its show. */
  line: readonly Episode[]
}): Promise<Order | null> {
  const kind = kindOf(doc)
  if (kind === 'episodes') {
    const episodes = [doc.episode, ...(doc.furtherEpisodes ?? [])].map(idOf)
    return endOf({ episodes, season: null }, line)
  }
  const written = new Date(doc.livePublishedAt ?? doc.firstPublishedAt ?? 0)
  const known = line.filter((episode) => hasAired(episode, written))
  const last = endOf({ episodes: known.map(({ id }) => id), season: null }, line)
  if (kind === 'show' || last === null) return last
  const [season] = await findIn({
    ...{ req, collection: 'seasons', values: [aboutOf(doc)], select: { number: true } },
  })
  const end = season ? endOf({ episodes: [], season: season.number }, line) : null
  return end === null ? last : Math.min(end, last)
}
