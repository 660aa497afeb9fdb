import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import type { Episode as EpisodeDoc } from '#types'
import { idOf } from './facts.ts'
import { refuse } from './refuse.ts'

/** The episodes of a season name it by its number: they follow when that changes, and their addresses with them. */
export const renumberEpisodes: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const show = idOf(doc.show)
  if (operation !== 'update' || !show || previousDoc.number === doc.number) return doc
  for (const { id } of await findEpisodes({ req, show, season: previousDoc.number })) {
    await req.payload.update({
      collection: 'episodes',
      id,
      data: { season: doc.number },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
  return doc
}

/** A season is there as long as it has episodes. */
export const refuseWithEpisodes: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const season = await req.payload.findByID({
    collection: 'seasons',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  const show = idOf(season?.show)
  if (!season || !show) return
  const episodes = await findEpisodes({ req, show, season: season.number })
  if (episodes.length === 0) return
  const references = episodes.map(({ id: episode, label }) => ({
    collection: 'episodes',
    id: episode,
    title: label ?? episode,
  }))
  const names = references.map(({ collection, title }) => `${title} (${collection})`).join(', ')
  const message = `This cannot be deleted; it is used by ${names}.`
  throw refuse({ status: 409, message, data: { references } })
}

async function findEpisodes({
  req,
  show,
  season,
}: {
  req: PayloadRequest
  show: string
  season: number
}): Promise<Pick<EpisodeDoc, 'id' | 'label'>[]> {
  const { docs } = await req.payload.find({
    collection: 'episodes',
    where: { show: { equals: show }, season: { equals: season } },
    select: { label: true },
    sort: 'code',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}
