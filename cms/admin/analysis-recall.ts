import type { Offer } from '#cms/analysis/offer.ts'
import { type Analysis, analyses, noAnalysis } from './analyses.ts'
import { markOf } from './analysis-mark.ts'
import { type RecapData, toRecapText } from './recap-text.ts'

type Opened = { id: string; data: RecapData }

/**
 * Brings what the server still knows of earlier readings of a recap, as `data` has it on opening, beside its form. Asks
 * nothing of a recap that is new or read already, and says nothing where it has no answer.
 */
export async function recallAnalysis({ id, data }: Opened): Promise<void> {
  const before = analyses.get(id)
  if (isNew(data) || before?.offer?.rev === data.rev) return
  const offer = await askServer(id)
  // What somebody does meanwhile is newer.
  if (offer === undefined || analyses.get(id) !== before) return
  if (offer) analyses.set(id, recalled({ offer, data }))
  else if (before) analyses.drop(id)
}

function isNew({ body, rev }: RecapData): boolean {
  return typeof rev !== 'number' || (rev === 1 && toRecapText({ body }).text === '')
}

async function askServer(id: string): Promise<Offer | null | undefined> {
  const response = await fetch(`/api/recaps/${id}/analysis`).catch(() => null)
  if (!response?.ok) return undefined
  return ((await response.json().catch(() => ({}))) as { offer?: Offer | null }).offer
}

// What it was read from is the text in the form, unless somebody saved another one.
function recalled({ offer, data }: { offer: Offer; data: RecapData }): Analysis {
  const read = offer.rev === data.rev ? markOf(data) : ''
  return { ...noAnalysis, offer, read, isRecalled: true }
}
