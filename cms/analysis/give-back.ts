import { APIError, type CollectionSlug, type PayloadRequest } from 'payload'
import { asSender } from '#cms/as-sender.ts'
import { idOf } from '#cms/publishing/facts.ts'
import { referencesTo, usedBy } from '#cms/publishing/references.ts'
import { findVersion } from '#cms/publishing/versions.ts'
import { takeBack } from '#core/rich-text/take-back.ts'
import type { Recap as RecapDoc } from '#types'
import { type Draft, findDraft } from './draft.ts'
import type { GiveBackAnswer } from './offer.ts'
import { findRecord, keepRecord, type StoredTaken } from './record.ts'
import { answer } from './take.ts'

/**
 * Undoes the last taking on a recap, inside the request's transaction: each block of its text is as it was before where
 * nobody has changed it since, or else loses the links to what was made; the records that were made go where nothing
 * else uses them. The request names the revision that it is based on.
 */
export async function giveBack({ req, id }: { req: PayloadRequest; id: string }): Promise<GiveBackAnswer> {
  const draft = await findDraft({ req, id })
  const record = await findRecord({ req, recap: id })
  const [taken, ...earlier] = record.taken
  if (!taken) throw new APIError('Nothing has been taken on this recap, or it was undone already.', 409)
  await req.payload.update({
    collection: 'recaps',
    id,
    draft: true,
    data: await textBefore({ req, draft, taken }),
    ...asSender(req),
  })
  for (const one of taken.cast) await takeOffCast({ req, ...one })
  const kept = await removeMade({ req, made: taken.made.toReversed() })
  await keepRecord({ req, recap: id, record: { ...record, taken: earlier } })
  const { doc, offer } = await answer({ req, id, left: [] })
  return { doc, offer, kept }
}

async function textBefore({
  req,
  draft: { doc },
  taken,
}: {
  req: PayloadRequest
  draft: Draft
  taken: StoredTaken
}): Promise<Partial<RecapDoc>> {
  const before = (await findVersion({ req, recap: doc.id, rev: taken.before }))?.version
  const after = (await findVersion({ req, recap: doc.id, rev: taken.rev }))?.version
  const made = new Set(taken.made.map(({ id }) => id))
  const body = takeBack({ now: doc.body, before: before?.body, after: after?.body, made })
  // What it is about is taken back where the taking said so, and nobody has said otherwise since.
  const isOurs =
    before &&
    after &&
    idOf(before.episode) !== idOf(after.episode) &&
    idOf(doc.episode) === idOf(after.episode)
  if (!isOurs) return { body }
  return {
    body,
    kind: before.kind,
    episode: idOf(before.episode),
    season: idOf(before.season),
    show: idOf(before.show),
  }
}

async function takeOffCast({
  req,
  character,
  person,
}: StoredTaken['cast'][number] & { req: PayloadRequest }): Promise<void> {
  const doc = await req.payload.findByID({
    collection: 'characters',
    id: character,
    disableErrors: true,
    ...asSender(req),
  })
  const performers = doc?.performers?.filter((row) => idOf(row.person) !== person)
  if (!doc || performers?.length === doc.performers?.length) return
  await req.payload.update({
    collection: 'characters',
    id: character,
    data: { performers },
    ...asSender(req),
  })
}

// Performances first, then songs, characters and people: each is used by those before it.
const order = ['performances', 'songs', 'characters', 'people']

async function removeMade({
  req,
  made,
}: {
  req: PayloadRequest
  made: StoredTaken['made']
}): Promise<GiveBackAnswer['kept']> {
  const kept: GiveBackAnswer['kept'] = []
  const sorted = made.toSorted(
    (left, right) => order.indexOf(left.collection) - order.indexOf(right.collection),
  )
  for (const { collection, id, name } of sorted) {
    const slug = collection as CollectionSlug
    // Asked first: what a delete refuses would roll everything back.
    const references = await referencesTo({ req, collection: slug, id })
    if (references.length > 0) kept.push({ name, why: `It is ${usedBy(references)}.` })
    // Whoever made them may unmake them, though writers delete nothing else.
    else
      await req.payload.delete({
        collection: slug,
        where: { id: { equals: id } },
        depth: 0,
        overrideAccess: true,
        req,
      })
  }
  return kept
}
