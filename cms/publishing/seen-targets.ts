import type { PayloadRequest } from 'payload'
import { now } from '#clock'
import { findIn } from '#cms/find-in.ts'
import { content, type PublicCollection } from '#core/content.ts'
import { recordTag } from '#core/expiry.ts'
import { hasAired } from '#core/place.ts'
import { type Beginner, type Beginning, beginningsOf } from './beginnings.ts'
import { idOf } from './facts.ts'

const selects = {
  characters: { show: true, slug: true, firstEpisode: true, listed: true },
  songs: { show: true, slug: true, firstEpisode: true, listed: true },
  pages: { slug: true, listed: true },
} as const

type TargetCollection = keyof typeof selects

/** A record that is not always public, and whether it is to be now. */
export type SeenTarget = {
  collection: TargetCollection
  id: string
  show: string | null
  slug: string | null
  isSeen: boolean
  /** From where it is known, null where it always is. */
  begins: Beginning | null
}

type Doc = {
  id: string
  show?: unknown
  slug?: string | null
  firstEpisode?: unknown
  listed?: boolean | null
}

type Found = { collection: TargetCollection; id: string; doc: Doc | null }

export type Targets = {
  /** Records, as `collection:id`. */
  targets: readonly string[]
  /** Those of them of which it is known that a live recap mentions them. */
  mentioned?: readonly string[]
}

/** Which of some records are to be seen now; those that are always public are left out. */
export async function seenTargets({
  req,
  targets,
  mentioned: known = [],
}: Targets & { req: PayloadRequest }): Promise<SeenTarget[]> {
  const found = await findTargets({ req, targets })
  const aired = await airedFirst({ req, found })
  const begun = found.filter(({ doc }) => hasBegun({ doc, aired }))
  const depending = begun.filter(dependsOnMention).map(targetOf)
  const mentioned = new Set(known)
  const asked = depending.filter((target) => !mentioned.has(target))
  for (const target of await mentionedAmong({ req, targets: asked })) mentioned.add(target)
  const seen = new Set(begun.filter((one) => one.doc?.listed === true || mentioned.has(targetOf(one))))
  const beginnings = await beginningsOf({ req, records: found.flatMap(toBeginner) })
  return found.map((one) => ({
    ...{ collection: one.collection, id: one.id, isSeen: seen.has(one) },
    begins: beginnings.get(targetOf(one)) ?? null,
    ...{ show: idOf(one.doc?.show), slug: one.doc?.slug ?? null },
  }))
}

function toBeginner({ collection, id, doc }: Found): Beginner[] {
  if (!doc || collection === 'pages') return []
  const { show, firstEpisode, listed } = doc
  return [{ collection, id, show: idOf(show), firstEpisode: idOf(firstEpisode), listed: listed === true }]
}

async function findTargets({
  req,
  targets,
}: {
  req: PayloadRequest
  targets: readonly string[]
}): Promise<Found[]> {
  const found: Found[] = []
  for (const collection of Object.keys(selects) as TargetCollection[]) {
    const ids = targets.flatMap((target) => idIn({ target, collection }))
    const docs: Doc[] = await findIn({ req, collection, values: ids, select: selects[collection] })
    const byId = new Map(docs.map((doc) => [doc.id, doc]))
    found.push(...ids.map((id) => ({ collection, id, doc: byId.get(id) ?? null })))
  }
  return found
}

function idIn({ target, collection }: { target: string; collection: PublicCollection }): string[] {
  const start = recordTag(collection, '')
  return target.startsWith(start) ? [target.slice(start.length)] : []
}

/** Those of the records' first episodes that have been on the air; one without an air time has not. */
async function airedFirst({
  req,
  found,
}: {
  req: PayloadRequest
  found: readonly Found[]
}): Promise<Set<string>> {
  const values = found.map(({ doc }) => idOf(doc?.firstEpisode))
  const docs = await findIn({ req, collection: 'episodes', values, select: { airsAt: true } })
  return new Set(docs.filter((doc) => hasAired(doc, now())).map(({ id }) => id))
}

function hasBegun({ doc, aired }: { doc: Doc | null; aired: ReadonlySet<string> }): boolean {
  if (!doc) return false
  const first = idOf(doc.firstEpisode)
  return !first || aired.has(first)
}

function dependsOnMention({ collection, doc }: Found): boolean {
  return content[collection].public === 'while mentioned' && doc?.listed !== true
}

function targetOf({ collection, id }: Found): string {
  return recordTag(collection, id)
}

async function mentionedAmong({
  req,
  targets,
}: {
  req: PayloadRequest
  targets: readonly string[]
}): Promise<Set<string>> {
  if (targets.length === 0) return new Set()
  const { values } = await req.payload.findDistinct({
    collection: 'mentions',
    field: 'target',
    where: { target: { in: targets } },
    overrideAccess: true,
    req,
  })
  return new Set(values.map(({ target }) => target))
}
