import type { PayloadRequest } from 'payload'
import { now } from '#clock'
import { content, type PublicCollection } from '#core/content.ts'
import { listTag, recordTag } from '#core/expiry.ts'
import { currentAddress, giveAddress, setPublic, wholeSite } from './addresses.ts'
import { idOf, showSlug } from './facts.ts'

/**
 * Makes every record that is not always public so, or not: a live recap mentions it or an editor lists it, and its
 * first episode has aired. Returns the tags of the lists that it thereby joins or leaves.
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
    const rule = content[collection].public
    if (rule !== 'while mentioned' && rule !== 'while listed') continue
    const doc = await findTarget({ req, collection, id })
    const isPublic =
      doc !== null && (rule === 'while listed' ? doc.listed === true : await mayBeSeen({ req, target, doc }))
    const current = await currentAddress({ req, id })
    if (current) await setPublic({ req, id, isPublic })
    else if (isPublic) await giveFirstAddress({ req, collection, id, doc })
    if ((current?.isPublic ?? false) === isPublic) continue
    const show = idOf(doc?.show)
    tags.push(recordTag(collection, id), listTag('sitemap'), ...(show ? [listTag('show', show)] : []))
  }
  return tags
}

/** The records whose first episode is the one given, as `collection:id`. */
export async function beginningWith({
  req,
  episode,
}: {
  req: PayloadRequest
  episode: string
}): Promise<string[]> {
  const found: string[] = []
  for (const collection of ['characters', 'songs'] as const) {
    const { docs } = await req.payload.find({
      collection,
      where: { firstEpisode: { equals: episode } },
      select: {},
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    found.push(...docs.map(({ id }) => recordTag(collection, id)))
  }
  return found
}

/** Whether an episode has been on the air; one without an air time has not. */
async function hasAired({ req, episode }: { req: PayloadRequest; episode: string }): Promise<boolean> {
  const doc = await req.payload.findByID({
    collection: 'episodes',
    id: episode,
    select: { airsAt: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return Boolean(doc?.airsAt) && new Date(doc?.airsAt ?? 0) <= now()
}

type Target = { show?: unknown; slug?: string | null; firstEpisode?: unknown; listed?: boolean | null }

async function mayBeSeen({
  req,
  target,
  doc,
}: {
  req: PayloadRequest
  target: string
  doc: Target
}): Promise<boolean> {
  const first = idOf(doc.firstEpisode)
  if (first && !(await hasAired({ req, episode: first }))) return false
  return doc.listed === true || (await isMentioned({ req, target }))
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
  doc,
}: {
  req: PayloadRequest
  collection: PublicCollection
  id: string
  doc: Target
}): Promise<void> {
  const show = idOf(doc.show)
  const root = show ? await showSlug({ req, show }) : undefined
  const path = content[collection].path({ show: root, slug: doc.slug ?? undefined })
  await giveAddress({ req, place: { collection, id, show: show ?? wholeSite, path, isPublic: true } })
}

async function findTarget({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: PublicCollection
  id: string
}): Promise<Target | null> {
  return (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as Target | null
}
