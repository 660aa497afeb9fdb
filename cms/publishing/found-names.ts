import type { Payload, PayloadRequest } from 'payload'
import { updateRows } from '#cms/database/index.ts'
import { namedByAddress } from '#core/content.ts'
import { inTransaction } from './transaction.ts'

type Unnamed = { id: string; recordCollection: string; recordId: string }

/** At every start: what authors, tags and pages of an earlier release are called, beside their addresses. */
export async function foundNames(payload: Payload): Promise<void> {
  if ((await findUnnamed(payload)).length === 0) return
  await inTransaction(payload, async (req) => {
    const addresses = await findUnnamed(payload, req)
    for (const collection of namedByAddress) {
      const own = addresses.filter(({ recordCollection }) => recordCollection === collection)
      const names = await namesOf({ req, collection, ids: own.map(({ recordId }) => recordId) })
      const rows = own.flatMap(({ id, recordId }) => {
        const name = names.get(recordId)
        return name ? [{ id, name }] : []
      })
      await updateRows({ req, collection: 'addresses', rows })
    }
  })
}

async function findUnnamed(payload: Payload, req?: PayloadRequest): Promise<Unnamed[]> {
  const { docs } = await payload.find({
    collection: 'addresses',
    where: {
      and: [
        { recordCollection: { in: [...namedByAddress] } },
        { current: { equals: true } },
        { name: { exists: false } },
      ],
    },
    select: { recordCollection: true, recordId: true },
    ...{ depth: 0, limit: 0, pagination: false, overrideAccess: true, ...(req && { req }) },
  })
  return docs
}

async function namesOf({
  req,
  collection,
  ids,
}: {
  req: PayloadRequest
  collection: (typeof namedByAddress)[number]
  ids: string[]
}): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    select: { [collection === 'pages' ? 'title' : 'name']: true },
    ...{ depth: 0, limit: 0, pagination: false, overrideAccess: true, req },
  })
  const named = docs as { id: string; name?: string; title?: string }[]
  return new Map(named.map(({ id, name, title }) => [id, name ?? title ?? '']))
}
