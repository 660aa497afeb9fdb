import type { FilterName, LedgerFilter } from './ledger-filter.ts'
import type { Episode, Show, SungLine } from './model.ts'
import type { Paging } from './paging.ts'
import type { Place } from './place.ts'

/** The ledger of a show: what is sung in it, episode by episode. */
export type SongsPage = {
  path: string
  show: Show
  /** The place of the last episode that has aired; null before the first. */
  place: Place | null
  episodes: { episode: Episode; performances: SungLine[] }[]
  /** The same in the order of their titles, where that is asked for, and no episodes. */
  byTitle: SungLine[] | null
  /** Of the whole ledger, or of what the filter leaves of it. */
  counts: { performances: number; songs: number }
  filter: LedgerFilter
  /** `moreSingers` are those who sing less often. */
  choices: Record<Exclude<FilterName, 'kind' | 'order'> | 'moreSingers', LedgerChoice[]>
  paging: Paging
}

/** The ledger as a table for machines. */
export type LedgerTable = { path: string; show: Show; performances: SungLine[] }

/** One value that a filter of the ledger can have, and what it is called. */
export type LedgerChoice = { value: string; title: string }
