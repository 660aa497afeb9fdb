import type { Offer } from '#cms/analysis/offer.ts'
import { createKeyedStore } from './keyed-store.ts'

export type Doing = 'reading' | 'taking' | 'refusing' | 'undoing'

export type Analysis = {
  offer: Offer | null
  /** What was read, as `markOf` marks it. */
  read: string
  doing: Doing | null
  /** What has happened last, a sentence or more. */
  said: readonly string[]
  /** Where the focus is to go: the first of these places that is there, or else the heading. Null where it stays. */
  focus: readonly string[] | null
  /** Whether it is what the server still knew when the form was opened: nothing has come of it since. */
  isRecalled: boolean
}

export const noAnalysis: Analysis = {
  ...{ offer: null, read: '', doing: null, said: [], focus: null },
  isRecalled: false,
}

/** What is proposed for the recaps that are open in this tab: kept while their forms are rendered anew. */
export const analyses = createKeyedStore<Analysis>()
