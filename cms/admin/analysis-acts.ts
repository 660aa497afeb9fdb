import type { Accepted } from '#cms/analysis/offer.ts'

/** What can be done with the rows of the list; `place` is the row that goes. */
export type RowActs = {
  id: string
  isBusy: boolean
  accept: (act: { place: string; accepted: readonly Accepted[] }) => void
  refuse: (act: { place: string; keys: readonly string[] }) => void
}
