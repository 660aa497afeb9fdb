import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { updateRows } from '#cms/database/index.ts'
import { writeReceipt } from '#cms/receipts/write-receipt.ts'
import type { Order } from '#core/boundary.ts'
import { expiries } from '#core/expiry.ts'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { type MentionRow, mentionsIn, targetsOf } from '#core/rich-text/mentions.ts'
import type { Block } from '#core/rich-text/nodes.ts'
import { failPoint } from '#fail-point'
import type { Recap as RecapDoc } from '#types'
import { giveAddress, keepOldAddress, setPublic } from './addresses.ts'
import { replaceBeats } from './beat-rows.ts'
import { publishCarried } from './carried.ts'
import { cueRows } from './cue-rows.ts'
import { factsOf, idOf } from './facts.ts'
import { stampFeeds } from './feed-stamp.ts'
import { liveTargets, replaceMentions } from './mention-rows.ts'
import { writeOutbox } from './outbox.ts'
import { writePing } from './ping.ts'
import { publishTargets } from './publicity.ts'
import { episodesOfShow, reachOf } from './reach.ts'
import type { Intent } from './recap-intent.ts'
import { findRow } from './recap-revision.ts'
import { recapPaths } from './recap-slug.ts'
import { findSubject } from './recap-subject.ts'
import { cancelSchedules } from './schedule-rows.ts'

/** After a write that concerns the public: everything that follows from it, in the same transaction. */
export const followLive: CollectionAfterChangeHook = async ({ doc, req }) => {
  const intent = req.context.intent as Intent
  await failPoint('version-stored')
  if (intent === 'save') return doc
  const before = (req.context.row as RecapDoc | null | undefined) ?? null
  const after = await findRow({ req, id: doc.id })
  await applyLive({ req, before, after })
  if (intent !== 'untrash')
    await cancelSchedules({ req, recap: doc.id, why: `Overtaken: ${doneWords[intent]} by hand.` })
  return doc
}

const doneWords: Record<Exclude<Intent, 'save' | 'untrash'>, string> = {
  publish: 'published',
  unpublish: 'unpublished',
  trash: 'put into the trash',
}

/** A recap deleted for good leaves the public site like one that is unpublished; its addresses stay taken. */
export const followDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await applyLive({ req, before: doc as RecapDoc, after: null })
  await failPoint('recap-deleted')
  await cancelSchedules({ req, recap: doc.id, why: 'The recap was deleted.' })
  return doc
}

/** Brings addresses, mentions, beats, feeds and outbox in line with the live row of a recap, given as it was and as it is. */
export async function applyLive({
  req,
  before,
  after,
}: {
  req: PayloadRequest
  before: RecapDoc | null
  after: RecapDoc | null
}): Promise<void> {
  const was = before && isLive(before) ? before : null
  const is = after && isLive(after) ? after : null
  const id = (after ?? before)?.id
  if (!id || (!was && !is)) return
  const oldTargets = was ? await liveTargets({ req, recap: id }) : []
  const rows = is ? await rowsOf({ req, body: fromLexical(is.body) }) : []
  const newTargets = targetsOf(rows)
  const reach = is ? await stampReach({ req, recap: is }) : null
  const facts = { publishedAt: is?.firstPublishedAt ?? '', show: idOf(is?.show), reach }
  await replaceMentions({ req, recap: id, rows, facts })
  const beats = await replaceBeats({ req, id, recap: is, reach })
  await failPoint('mentions-replaced')
  if (is) await placeRecap({ req, recap: is, reach })
  else await setPublic({ req, id, isPublic: false })
  const joined = await publishTargets({
    req,
    targets: [...new Set([...oldTargets, ...newTargets])],
    mentioned: newTargets,
  })
  await publishCarried({ req, was, is })
  const live = was
    ? factsOf({ collection: 'recaps', doc: was, mentions: oldTargets, hasBeats: beats.before })
    : null
  const next = is
    ? factsOf({ collection: 'recaps', doc: is, mentions: newTargets, hasBeats: beats.after })
    : null
  await stampFeeds({ req, shows: [live?.show ?? null, next?.show ?? null] })
  await writePing({ req, was, is, facts: next })
  if (is && is.liveRev !== was?.liveRev) await writeReceipt({ req, recap: is })
  const tags = new Set([...expiries({ collection: 'recaps', id, live, next }), ...joined])
  await failPoint('address-given')
  await writeOutbox({ req, tags: [...tags], recap: id })
  await failPoint('outbox-written')
}

async function rowsOf({ req, body }: { req: PayloadRequest; body: Block[] }): Promise<MentionRow[]> {
  const rows = mentionsIn(body)
  return [...rows, ...(await cueRows({ req, body, after: rows.length }))]
}

function isLive(row: RecapDoc): boolean {
  return typeof row.liveRev === 'number'
}

/** Notes how far a live recap tells. */
async function stampReach({ req, recap }: { req: PayloadRequest; recap: RecapDoc }): Promise<Order | null> {
  const line = await episodesOfShow({ req, show: idOf(recap.show) ?? '' })
  const reach = await reachOf({ req, doc: recap, line })
  await updateRows({ req, collection: 'recaps', rows: [{ id: recap.id, reach }] })
  return reach
}

async function placeRecap({
  req,
  recap,
  reach,
}: {
  req: PayloadRequest
  recap: RecapDoc
  reach: Order | null
}): Promise<void> {
  const found = await findSubject({ req, doc: recap })
  if (!found || !recap.slug) throw new Error(`recaps ${recap.id}: live without a subject or slug`)
  const [path, ...others] = await recapPaths({ req, found, slug: recap.slug })
  const record = { collection: 'recaps', id: recap.id, show: found.show } as const
  const begins = reach === null ? null : { show: found.show, order: reach }
  const place = { ...record, path, isPublic: true, begins }
  await giveAddress({ req, place })
  for (const other of others) await keepOldAddress({ req, place: { ...place, path: other } })
}
