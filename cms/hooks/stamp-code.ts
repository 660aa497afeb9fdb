import type { CollectionBeforeChangeHook } from 'payload'
import { codeOf, labelOf } from '#core/episode.ts'

/** Keeps an episode's code and label in step with its season, number and title. */
export const stampCode: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const now = { ...originalDoc, ...data }
  const number = { season: Number(now.season), episode: Number(now.number) }
  const label = [labelOf(number), now.title].filter(Boolean).join(' ')
  return { ...data, code: codeOf(number), label }
}
