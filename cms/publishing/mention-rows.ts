import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { content, type PublicCollection } from '#core/content.ts'
import { listTag, recordTag } from '#core/expiry.ts'
import { type MentionRow, targetsOf } from '#core/rich-text/mentions.ts'
import { currentAddress, giveAddress, setPublic } from './addresses.ts'
import { idOf, showSlug } from './facts.ts'

/** The records that a recap's live text mentions, as `collection:id`. */
export async function liveTargets({ req, recap }: { req: PayloadRequest; recap: string }): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'mentions',
    where: { recapId: { equals: recap } },
    select: { target: true },
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
  publishedAt,
}: {
  req: PayloadRequest
  recap: string
  rows: readonly MentionRow[]
  publishedAt: string
}): Promise<void> {
  await req.payload.db.deleteMany({ collection: 'mentions', where: { recapId: { equals: recap } }, req })
  for (const row of rows) {
    await req.payload.db.create({
      collection: 'mentions',
      data: { id: randomUUID(), recapId: recap, publishedAt, ...row },
      req,
    })
  }
}

/**
 * Makes every record that is public only while mentioned public or not, after the rows have changed.
 * Returns the tags of the lists that it thereby joins or leaves.
 */
export async function publishTargets({
  req,
  targets,
}: {
  req: PayloadRequest
  targets: readonly string[]
}): Promise<string[]> {
  const tags: string[] = []
  for (const target of targets) {
    const [collection, id] = target.split(':') as [PublicCollection, string]
    if (content[collection].public !== 'while mentioned') continue
    const isPublic = await isMentioned({ req, target })
    const current = await currentAddress({ req, id })
    if (current) await setPublic({ req, id, isPublic })
    else if (isPublic) await giveFirstAddress({ req, collection, id })
    if (current?.isPublic === isPublic) continue
    const doc = await findTarget({ req, collection, id })
    const show = idOf(doc?.show)
    tags.push(recordTag(collection, id), listTag('sitemap'), ...(show ? [listTag('show', show)] : []))
  }
  return tags
}

async function isMentioned({ req, target }: { req: PayloadRequest; target: string }): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'mentions',
    where: { target: { equals: target } },
    select: { target: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.length > 0
}

async function giveFirstAddress({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: PublicCollection
  id: string
}): Promise<void> {
  const doc = await findTarget({ req, collection, id })
  const show = idOf(doc?.show)
  if (!doc || !show) return
  const path = content[collection].path({ show: await showSlug({ req, show }), slug: doc.slug ?? undefined })
  await giveAddress({ req, place: { collection, id, show, path, isPublic: true } })
}

type Target = { show?: unknown; slug?: string | null } | null

async function findTarget({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: PublicCollection
  id: string
}): Promise<Target> {
  return (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as Target
}
