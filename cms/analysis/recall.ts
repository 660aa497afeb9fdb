import type { PayloadRequest } from 'payload'
import { findDraft } from './draft.ts'
import { readDraft, toOffer } from './make-offer.ts'
import type { Offer } from './offer.ts'
import { findRecord } from './record.ts'

/**
 * What is proposed for the newest draft of a recap that was read before, and what was taken last on it; null where it
 * never was, or nothing is left to tell of.
 */
export async function recall({ req, id }: { req: PayloadRequest; id: string }): Promise<Offer | null> {
  const known = await findRecord({ req, recap: id })
  if (!known.id) return null
  const draft = await findDraft({ req, id })
  const offer = toOffer({ draft, ...(await readDraft({ req, draft })) })
  return offer.items.length > 0 || offer.refused > 0 || offer.taken ? offer : null
}
