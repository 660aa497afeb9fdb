import type { CollectionAfterChangeHook, PayloadRequest, Where } from 'payload'
import { updateRows } from '#cms/database/index.ts'
import { idOf } from '#cms/publishing/facts.ts'
import { performanceLabel } from '#core/full-label.ts'

/** Performances are named after their song and their episode, and renamed with either. */
export const followName: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update' || doc.fullLabel === previousDoc.fullLabel) return doc
  const field = collection.slug === 'songs' ? 'song' : 'episode'
  await labelPerformances({ req, where: { [field]: { equals: doc.id } } })
  return doc
}

/** Names the performances of which `where` is true anew, all at once. */
export async function labelPerformances({
  req,
  where,
}: {
  req: PayloadRequest
  where: Where
}): Promise<void> {
  const query = { depth: 0, limit: 0, pagination: false, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({
    collection: 'performances',
    where,
    select: { song: true, episode: true },
    ...query,
  })
  if (docs.length === 0) return
  const { docs: songs } = await req.payload.find({
    collection: 'songs',
    where: { id: { in: idsIn(docs.map(({ song }) => song)) } },
    select: { title: true },
    ...query,
  })
  const { docs: episodes } = await req.payload.find({
    collection: 'episodes',
    where: { id: { in: idsIn(docs.map(({ episode }) => episode)) } },
    select: { label: true, fullLabel: true },
    ...query,
  })
  const titles = new Map(songs.map(({ id, title }) => [id, title]))
  const named = new Map(episodes.map((episode) => [episode.id, episode]))
  const rows = docs.map(({ id, song, episode }) => {
    const title = titles.get(idOf(song) ?? '')
    const at = named.get(idOf(episode) ?? '')
    return {
      id,
      label: performanceLabel(title, at?.label),
      fullLabel: performanceLabel(title, at?.fullLabel),
    }
  })
  await updateRows({ req, collection: 'performances', rows })
}

function idsIn(values: unknown[]): string[] {
  return [...new Set(values.map(idOf).filter((id) => id !== null))]
}
