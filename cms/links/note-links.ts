import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '#clock'
import { insertRows, isUniqueViolation, updateRows } from '#cms/database/index.ts'
import { findIn } from '#cms/find-in.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { toOutsideUrl } from './to-outside-url.ts'

const most = 100
const day = 24 * 60 * 60 * 1000

/** Notes the addresses of a text that lead to other sites, for the job to ask; writes nothing where all are known. */
export async function noteLinks({
  req,
  hrefs,
}: {
  req: PayloadRequest
  hrefs: readonly string[]
}): Promise<void> {
  const urls = [...new Set(hrefs.flatMap((href) => toOutsideUrl(href) ?? []))].slice(0, most)
  const select = { url: true, askedAt: true } as const
  const known = await findIn({ req, collection: 'links', field: 'url', values: urls, select })
  const seen = new Set(known.map(({ url }) => url))
  const fresh = urls.filter((url) => !seen.has(url))
  const at = now()
  const old = known.filter(({ askedAt }) => at.getTime() - new Date(askedAt).getTime() > day)
  if (fresh.length + old.length > 0) await write({ req, fresh, old: old.map(({ id }) => id), at })
}

type Noted = { req: PayloadRequest; fresh: readonly string[]; old: readonly string[]; at: Date }

async function write({ req: { payload }, fresh, old, at }: Noted): Promise<void> {
  const askedAt = at.toISOString()
  const row = { state: 'unknown' as const, tries: 0, dueAt: askedAt, askedAt }
  try {
    await inTransaction(payload, async (req) => {
      const rows = fresh.map((url) => ({ id: randomUUID(), url, ...row }))
      await insertRows({ req, collection: 'links', rows })
      await updateRows({ req, collection: 'links', rows: old.map((id) => ({ id, askedAt })) })
    })
  } catch (error) {
    // Another check has noted one of them in the same moment: the next one notes what is left.
    if (!isUniqueViolation(error)) throw error
  }
}
