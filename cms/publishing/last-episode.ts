import type { PayloadRequest } from 'payload'
import { creditsOf } from '#core/schedule/plan.ts'
import type { Episode as EpisodeDoc, Recap as RecapDoc } from '#types'
import { findEpisodes, kindOf } from './recap-subject.ts'

/** The episode that a recap waits for: of several the one that ends last, or whose end is not known. */
export async function lastEpisode({
  req,
  doc,
}: {
  req: PayloadRequest
  doc: RecapDoc
}): Promise<EpisodeDoc | null> {
  if (kindOf(doc) !== 'episodes') return null
  const endOf = (episode: EpisodeDoc) => Date.parse(creditsOf(episode) ?? '') || Number.POSITIVE_INFINITY
  const episodes = await findEpisodes({ req, doc })
  return episodes.sort((one, other) => endOf(other) - endOf(one))[0] ?? null
}
