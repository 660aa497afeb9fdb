import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { idOf } from '#cms/publishing/facts.ts'
import { refuseField } from '#cms/publishing/refuse.ts'
import { performanceLabel } from '#core/full-label.ts'

/** Refuses a performance by somebody of another show, and names it after its song and episode. */
export const checkPerformance: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const doc = { ...originalDoc, ...data }
  const episode = await find({ req, collection: 'episodes', ids: [idOf(doc.episode)] })
  const song = await find({ req, collection: 'songs', ids: [idOf(doc.song)] })
  const singers = await find({ req, collection: 'characters', ids: (doc.characters ?? []).map(idOf) })
  const show = idOf(episode[0]?.show)
  if (singers.some((singer) => idOf(singer.show) !== show)) {
    throw refuseField({
      collection: 'performances',
      path: 'characters',
      message: 'A character of another show cannot sing in this episode.',
    })
  }
  const title = song[0]?.title
  return {
    ...data,
    label: performanceLabel(title, episode[0]?.label),
    fullLabel: performanceLabel(title, episode[0]?.fullLabel),
  }
}

type Found = { show?: unknown; title?: string; label?: string | null; fullLabel?: string | null }

async function find({
  req,
  collection,
  ids,
}: {
  req: PayloadRequest
  collection: 'episodes' | 'songs' | 'characters'
  ids: (string | null)[]
}): Promise<Found[]> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids.filter((id) => id !== null) } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs as Found[]
}
