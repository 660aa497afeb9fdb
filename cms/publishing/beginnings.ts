import type { PayloadRequest } from 'payload'
import { findIn } from '#cms/find-in.ts'
import type { Order } from '#core/boundary.ts'
import { recordTag } from '#core/expiry.ts'
import { idOf } from './facts.ts'

/** A character or a song, and what an editor says of where it begins. */
export type Beginner = {
  collection: 'characters' | 'songs'
  id: string
  show: string | null
  firstEpisode: string | null
  listed: boolean
}

/** A place in a show. */
export type Beginning = { show: string; order: Order }

type Spot = { show: string | null; order: Order | null }

/**
 * Where in its show each of some records begins, by `collection:id`: with the episode that an editor names, else with
 * the first in which it is heard, else with that of the first recap that names it. What is left out has always been known.
 */
export async function beginningsOf({
  req,
  records,
}: {
  req: PayloadRequest
  records: readonly Beginner[]
}): Promise<Map<string, Beginning>> {
  const beginnings = new Map<string, Beginning>()
  const named = await spotsOf({ req, episodes: records.map(({ firstEpisode }) => firstEpisode) })
  for (const record of records) {
    keepEarliest({ records: [record], beginnings })(keyOf(record), named.get(record.firstEpisode ?? ''))
  }
  const lacking = () => records.filter((record) => !beginnings.has(keyOf(record)))
  await addHeard({ req, records: lacking(), beginnings })
  await addMentioned({ req, records: lacking().filter(({ listed }) => !listed), beginnings })
  return beginnings
}

type Adding = { req: PayloadRequest; records: readonly Beginner[]; beginnings: Map<string, Beginning> }

async function addHeard({ req, records, beginnings }: Adding): Promise<void> {
  const idsOf = (kind: Beginner['collection']) =>
    records.filter(({ collection }) => collection === kind).map(({ id }) => id)
  const select = { song: true, characters: true, episode: true } as const
  const performances = [
    ...(await findIn({ req, collection: 'performances', field: 'song', values: idsOf('songs'), select })),
    ...(await findIn({
      ...{ req, collection: 'performances', field: 'characters', values: idsOf('characters'), select },
    })),
  ]
  const spots = await spotsOf({ req, episodes: performances.map(({ episode }) => idOf(episode)) })
  const keep = keepEarliest({ records, beginnings })
  for (const { song, characters, episode } of performances) {
    const spot = spots.get(idOf(episode) ?? '')
    keep(`songs:${idOf(song)}`, spot)
    for (const one of characters ?? []) keep(`characters:${idOf(one)}`, spot)
  }
}

async function addMentioned({ req, records, beginnings }: Adding): Promise<void> {
  const select = { target: true, show: true, reach: true } as const
  const mentions = await findIn({
    ...{ req, collection: 'mentions', field: 'target', values: records.map(keyOf), select },
  })
  const keep = keepEarliest({ records, beginnings })
  for (const { target, show, reach } of mentions) keep(target, { show: show ?? null, order: reach ?? null })
}

/** Keeps for a record the earliest spot in its own show that is told of it. */
function keepEarliest({ records, beginnings }: Omit<Adding, 'req'>) {
  const byKey = new Map(records.map((record) => [keyOf(record), record]))
  return (key: string, spot: Spot | undefined): void => {
    const show = byKey.get(key)?.show
    if (!show || !spot || spot.order === null || spot.show !== show) return
    const order = Math.min(spot.order, beginnings.get(key)?.order ?? spot.order)
    beginnings.set(key, { show, order })
  }
}

async function spotsOf({
  req,
  episodes,
}: {
  req: PayloadRequest
  episodes: readonly (string | null)[]
}): Promise<Map<string, Spot>> {
  const docs = await findIn({
    ...{ req, collection: 'episodes', values: episodes, select: { show: true, order: true } },
  })
  return new Map(docs.map(({ id, show, order }) => [id, { show: idOf(show), order: order ?? null }]))
}

function keyOf({ collection, id }: Pick<Beginner, 'collection' | 'id'>): string {
  return recordTag(collection, id)
}
