import type { PublicCollection } from './content.ts'
import { labelOf } from './episode.ts'

/** The fields from which a record's own name is made, by collection; those of a recap name nothing in a text. */
export const nameFields = {
  shows: { title: true },
  episodes: { season: true, number: true, title: true },
  characters: { name: true },
  songs: { title: true },
  pages: { title: true },
} as const

export type NamedCollection = keyof typeof nameFields

/** Whether records of a collection have a name that a text's words can follow. */
export function hasName(collection: PublicCollection): collection is NamedCollection {
  return Object.hasOwn(nameFields, collection)
}

type Fields = { name?: string | null; title?: string | null; season?: number; number?: number }

/** What a record is called by its own fields: the name as first heard, never a later one. Empty where it has none. */
export function ownName({ name, title, season, number }: Fields): string {
  const given = (name ?? title)?.trim()
  if (given) return given
  return season === undefined || number === undefined ? '' : labelOf({ season, episode: number })
}
