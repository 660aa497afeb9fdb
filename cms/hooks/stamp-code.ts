import type { CollectionBeforeChangeHook } from 'payload'
import { codeOf, type EpisodeNumber, labelOf, orderOf } from '#core/episode.ts'

/** Keeps an episode's code, label and, unless placed by hand, its order in step with its season, number and title. */
export const stampCode: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const now = { ...originalDoc, ...data }
  const number = numberOf(now)
  const label = [labelOf(number), now.title].filter(Boolean).join(' ')
  const order = isPlaced({ data, originalDoc }) ? now.order : orderOf(number)
  return { ...data, code: codeOf(number), label, order }
}

function isPlaced({ data, originalDoc }: { data: Partial<Numbers>; originalDoc?: Numbers }): boolean {
  const order = data.order === undefined ? originalDoc?.order : data.order
  if (typeof order !== 'number') return false
  return !originalDoc || order !== originalDoc.order || order !== orderOf(numberOf(originalDoc))
}

type Numbers = { season?: unknown; number?: unknown; order?: number | null }

function numberOf({ season, number }: Numbers): EpisodeNumber {
  return { season: Number(season), episode: Number(number) }
}
