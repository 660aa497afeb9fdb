import { APIError, type PayloadRequest } from 'payload'
import { findDraft } from './draft.ts'
import { readDraft, toOffer } from './make-offer.ts'
import type { Offer } from './offer.ts'
import { findRecord, keepRecord } from './record.ts'

const most = 2000

/** Remembers what is refused on a recap, so that it is proposed no more; or forgets all that was. */
export async function refuse({
  req,
  id,
  keys,
  forget,
}: {
  req: PayloadRequest
  id: string
  keys: readonly string[]
  forget: boolean
}): Promise<Offer> {
  const draft = await findDraft({ req, id })
  const record = await findRecord({ req, recap: id })
  const refused = [...new Set([...(forget ? [] : record.refused), ...keys])]
  if (refused.length > most)
    throw new APIError(`keys: more than ${most} proposals have been refused on this recap.`, 400)
  await keepRecord({ req, recap: id, record: { ...record, refused } })
  return toOffer({ draft, ...(await readDraft({ req, draft })) })
}
