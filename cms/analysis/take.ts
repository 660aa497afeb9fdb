import type { PayloadRequest } from 'payload'
import { asSender } from '#cms/as-sender.ts'
import { idOf } from '#cms/publishing/facts.ts'
import { writerOf } from '#cms/publishing/recap-revision.ts'
import { editWords } from '#core/rich-text/edit-words.ts'
import type { Episode, Recap as RecapDoc } from '#types'
import { type Draft, findDraft } from './draft.ts'
import { editsOf } from './edits-of.ts'
import { type Facts, readFacts } from './facts.ts'
import { makeCast } from './make-cast.ts'
import { proposeFor, readDraft, toOffer } from './make-offer.ts'
import { makeSongs } from './make-songs.ts'
import type { Accepted, TakeAnswer } from './offer.ts'
import { keepRecord, type StoredTaken } from './record.ts'
import { choose, chosenOf, type Taking } from './taking.ts'

/**
 * Takes what was accepted of what is proposed for the newest draft of a recap, inside the request's transaction: makes
 * the records, links the words, and remembers what was done so that it can be undone in one step. The request names
 * the revision that it is based on.
 */
export async function take({
  req,
  id,
  accept,
}: {
  req: PayloadRequest
  id: string
  accept: readonly Accepted[]
}): Promise<TakeAnswer> {
  const draft = await findDraft({ req, id })
  const { facts, items, record } = await readDraft({ req, draft })
  const { chosen, left } = choose({ items, accept })
  if (!facts || chosen.length === 0) return await answer({ req, id, left })
  const episode = episodeOf({ draft, facts, code: chosenOf({ chosen }, 'episode')[0]?.item.code })
  const taking: Taking = { req, draft, facts, episode, chosen, made: [], cast: [], met: new Set(), left }
  req.context.madeFrom = `${draft.doc.headline || 'A recap without a headline'} (${id})`
  await makeCast(taking)
  const now = await readAgain(taking)
  await makeSongs({ taking: now, again: proposeFor({ draft: aboutEpisode(now), facts: now.facts }) })
  const count = chosen.length - left.filter(({ key }) => chosen.some(({ item }) => item.key === key)).length
  // What could not be taken has changed nothing, and is nothing to undo.
  if (count === 0 && now.made.length === 0) return await answer({ req, id, left })
  const doc = await keepText(now)
  const taken: StoredTaken = {
    ...{ at: new Date().toISOString(), by: writerOf(req), count, made: now.made, cast: now.cast },
    ...{ before: draft.doc.rev ?? 0, rev: doc.rev ?? 0 },
  }
  await keepRecord({ req, recap: id, record: { ...record, taken: [taken, ...record.taken] } })
  return await answer({ req, id, left })
}

function episodeOf({
  draft: { doc },
  facts,
  code,
}: {
  draft: Draft
  facts: Facts
  code: string | undefined
}): Episode | null {
  const own = idOf(doc.episode)
  return (
    facts.episodes.find((one) => one.id === own || (!own && code && one.code?.toUpperCase() === code)) ?? null
  )
}

// The cast that was made is known from here on.
async function readAgain(taking: Taking): Promise<Taking> {
  const { episode, facts, req } = taking
  const now = await readFacts({ req, show: facts.show.id, episode: episode?.id ?? null })
  return now ? { ...taking, facts: now } : taking
}

function aboutEpisode({ draft, episode }: Taking): Draft {
  return { ...draft, doc: { ...draft.doc, episode: episode?.id ?? draft.doc.episode } }
}

async function keepText(taking: Taking): Promise<RecapDoc> {
  const { draft, episode, facts, req } = taking
  const isSubject = chosenOf(taking, 'episode').length > 0 && episode !== null
  return await req.payload.update({
    collection: 'recaps',
    id: draft.doc.id,
    draft: true,
    data: {
      body: editWords(draft.doc.body, editsOf(taking)),
      ...(isSubject && { kind: 'episodes' as const, show: facts.show.id, episode: episode.id }),
    },
    ...asSender(req),
  })
}

/** The draft as it is now, with what is proposed for it. */
export async function answer({
  req,
  id,
  left,
}: {
  req: PayloadRequest
  id: string
  left: TakeAnswer['left']
}): Promise<TakeAnswer> {
  const draft = await findDraft({ req, id })
  return { doc: { ...draft.doc }, offer: toOffer({ draft, ...(await readDraft({ req, draft })) }), left }
}
