import { type PayloadRequest, restoreVersionOperation } from 'payload'
import type { Recap as RecapDoc } from '#types'

/** Brings a stored version of a recap back as its newest draft, whatever it was; Payload would make it live. */
export async function restoreAsDraft({
  req,
  version,
  overrideAccess,
}: {
  req: PayloadRequest
  version: string
  overrideAccess: boolean
}): Promise<RecapDoc> {
  return await restoreVersionOperation<RecapDoc>({
    collection: req.payload.collections.recaps,
    id: version,
    draft: true,
    depth: 0,
    overrideAccess,
    req,
  })
}
