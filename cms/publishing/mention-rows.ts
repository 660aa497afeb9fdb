import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { insertRows } from '#cms/database/index.ts'
import { type MentionRow, targetsOf } from '#core/rich-text/mentions.ts'
import type { Mention as MentionDoc } from '#types'

/** The records that a recap's live text mentions, as `collection:id`. */
export async function liveTargets({ req, recap }: { req: PayloadRequest; recap: string }): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'mentions',
    where: { recapId: { equals: recap } },
    select: { target: true },
    // By Payload's own order MongoDB walks all mentions from the newest on, where these are among the newest.
    sort: 'position',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return targetsOf(docs)
}

/** Replaces the rows of a recap's mentions by those of the text that is live from now on. */
export async function replaceMentions({
  req,
  recap,
  rows,
  facts,
}: {
  req: PayloadRequest
  recap: string
  rows: readonly MentionRow[]
  /** What each row repeats of the recap: when it was published first, its show, and how far it tells. */
  facts: Pick<MentionDoc, 'publishedAt' | 'reach' | 'show'>
}): Promise<void> {
  await req.payload.db.deleteMany({ collection: 'mentions', where: { recapId: { equals: recap } }, req })
  await insertRows({
    req,
    collection: 'mentions',
    rows: rows.map((row) => ({ id: randomUUID(), recapId: recap, ...facts, ...row })),
  })
}
