import type { PayloadRequest } from 'payload'
import { usedIn } from '#cms/hooks/follow-body.ts'
import type { Block } from '#core/rich-text/nodes.ts'
import { idOf } from './facts.ts'

/** Says that a song cue of a text is of another show, or null where none is. */
export async function foreignCue({
  req,
  body,
  show,
}: {
  req: PayloadRequest
  body: readonly Block[]
  show: string
}): Promise<string | null> {
  const { bodyPerformances } = usedIn(body)
  if (bodyPerformances.length === 0) return null
  const query = { depth: 0, limit: 0, pagination: false, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({
    collection: 'performances',
    where: { id: { in: bodyPerformances } },
    select: { episode: true },
    ...query,
  })
  const { docs: episodes } = await req.payload.find({
    collection: 'episodes',
    where: { id: { in: docs.map(({ episode }) => idOf(episode)) } },
    select: { show: true },
    ...query,
  })
  return episodes.some((episode) => idOf(episode.show) !== show)
    ? 'A song cue is of another show: choose a performance of this one or take it out.'
    : null
}
