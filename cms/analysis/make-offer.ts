import type { PayloadRequest } from 'payload'
import { asSender } from '#cms/as-sender.ts'
import { idOf } from '#cms/publishing/facts.ts'
import { guessShow } from '#core/analysis/guess-show.ts'
import { isEnglish } from '#core/analysis/language.ts'
import { type Item, propose } from '#core/analysis/propose.ts'
import { quotationAt } from '#core/rich-text/quotation.ts'
import type { Draft } from './draft.ts'
import { type Facts, readFacts } from './facts.ts'
import type { Offer, Offered, Taken } from './offer.ts'
import { type AnalysisRecord, findRecord, type StoredTaken } from './record.ts'

/** A draft as it was read: against what, what of it was refused before, and what is proposed. */
export type ReadDraft = { facts: Facts | null; record: AnalysisRecord; items: Item[] }

/** Reads a draft against its show, or the one that its text seems to be about. */
export async function readDraft({ req, draft }: { req: PayloadRequest; draft: Draft }): Promise<ReadDraft> {
  const { doc, written } = draft
  const show = idOf(doc.show) ?? (await findShow({ req, text: written.text }))
  const episode = idOf(doc.episode)
  const [facts, record] = [
    show && (await readFacts({ req, show, episode })),
    await findRecord({ req, recap: doc.id }),
  ]
  if (!facts) return { facts: null, record, items: [] }
  const refused = new Set(record.refused)
  const items = proposeFor({ draft, facts }).filter(({ key }) => !refused.has(key))
  return { facts, record, items }
}

/** Everything that is proposed for a draft by what is known, refused or not. */
export function proposeFor({ draft: { doc, written }, facts }: { draft: Draft; facts: Facts }): Item[] {
  const titles = new Map(facts.songs.map(({ id, title }) => [id, title]))
  const isAboutEpisodes = (doc.kind ?? 'episodes') === 'episodes'
  const items = propose({
    written,
    known: facts.known,
    about: isAboutEpisodes ? idOf(doc.episode) !== null : true,
    episode: facts.episodes.find(({ id }) => id === idOf(doc.episode))?.code?.toUpperCase() ?? null,
    before: facts.before,
    sung: facts.performances.flatMap(({ song }) => titles.get(idOf(song) ?? '') ?? []),
  })
  // What is sung belongs to an episode, and a review is about none.
  return isAboutEpisodes ? items : items.filter(({ kind }) => kind !== 'performance')
}

/** What somebody is told of it. */
export function toOffer({ draft, facts, record, items }: ReadDraft & { draft: Draft }): Offer {
  return {
    rev: draft.doc.rev ?? 0,
    show: facts?.show ?? null,
    isEnglish: isEnglish(draft.written.text),
    items: items.map((item) => toOffered(item, draft)),
    refused: record.refused.length,
    taken: record.taken[0] ? toTaken(record.taken[0]) : null,
  }
}

function toOffered(item: Item, { written: { text } }: Draft): Offered {
  return item.kind === 'which' ? { ...item, quotation: quotationAt({ text, span: item.span }) } : item
}

function toTaken({ at, by, count, made }: StoredTaken): Taken {
  return { at, by, count, made }
}

const all = { limit: 0, pagination: false } as const

async function findShow({ req, text }: { req: PayloadRequest; text: string }): Promise<string | null> {
  const as = asSender(req)
  const { docs: shows } = await req.payload.find({
    collection: 'shows',
    select: { title: true },
    sort: 'createdAt',
    ...all,
    ...as,
  })
  const { docs: characters } = await req.payload.find({
    collection: 'characters',
    select: { name: true, show: true },
    sort: 'createdAt',
    ...all,
    ...as,
  })
  const named = Map.groupBy(characters, ({ show }) => idOf(show))
  return guessShow({
    text,
    shows: shows.map(({ id, title }) => ({
      ...{ id, title },
      characters: (named.get(id) ?? []).map(({ name }) => name),
    })),
  })
}
