import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { insertRows, updateRows } from '#cms/database/index.ts'
import { findIn } from '#cms/find-in.ts'
import type { Order } from '#core/boundary.ts'
import { type BeatRow, beatsIn } from '#core/rich-text/beats.ts'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import type { Recap as RecapDoc } from '#types'
import { idOf } from './facts.ts'
import { type Episode, episodesOfShow } from './reach.ts'
import { kindOf } from './recap-subject.ts'

type Replaced = {
  req: PayloadRequest
  id: string
  /** As it is live from now on, or null where it is not. */
  recap: RecapDoc | null
  /** How far it tells. */
  reach: Order | null
}

/**
 * Replaces the rows of a recap's beats by those of the text that is live from now on. A review or an essay comes before
 * no episode: it has none. Answers whether there were any, and whether there are.
 */
export async function replaceBeats({
  req,
  id,
  recap,
  reach,
}: Replaced): Promise<{ before: boolean; after: boolean }> {
  const former = await findIn({ req, collection: 'beats', field: 'recapId', values: [id], select: {} })
  const rows = recap && kindOf(recap) === 'episodes' ? beatsIn(fromLexical(recap.body)) : []
  if (former.length > 0)
    await req.payload.db.deleteMany({ collection: 'beats', where: { recapId: { equals: id } }, req })
  if (rows.length > 0) await insertBeats({ req, id, show: idOf(recap?.show) ?? '', rows, reach })
  return { before: former.length > 0, after: rows.length > 0 }
}

async function insertBeats({
  req,
  id,
  show,
  rows,
  reach,
}: Pick<Replaced, 'req' | 'id' | 'reach'> & { show: string; rows: readonly BeatRow[] }): Promise<void> {
  const isLater = rows.some(({ later }) => later !== null)
  const line = isLater ? await episodesOfShow({ req, show }) : []
  await insertRows({
    req,
    collection: 'beats',
    rows: rows.map(({ characters, ...row }, index) => ({
      ...{ id: randomUUID(), recapId: id, show, ...row },
      characters: JSON.stringify(characters),
      position: index + 1,
      reach: reachOfBeat({ later: row.later, reach, line }),
    })),
  })
}

/** Says anew of the beats of a show how far they tell, when its episodes have taken other places. */
export async function restampBeats({
  req,
  show,
  reaches,
  line,
}: {
  req: PayloadRequest
  show: string
  /** How far its recaps tell. */
  reaches: ReadonlyMap<string, Order | null>
  line: readonly Episode[]
}): Promise<void> {
  const docs = await findIn({
    ...{ req, collection: 'beats', field: 'recapId', values: [...reaches.keys()] },
    ...{ select: { recapId: true, later: true } },
  })
  const rows = docs.map(({ id, recapId, later }) => ({
    ...{ id, show },
    reach: reachOfBeat({ later: later ?? null, reach: reaches.get(recapId) ?? null, line }),
  }))
  await updateRows({ req, collection: 'beats', rows })
}

/** A sentence in a passage about a later episode tells of that; of one that is none of the show it is not known when. */
function reachOfBeat({
  later,
  reach,
  line,
}: {
  later: string | null
  reach: Order | null
  line: readonly Episode[]
}): Order | null {
  if (later === null || reach === null) return reach
  const order = line.find(({ id }) => id === later)?.order
  return typeof order === 'number' ? Math.max(order, reach) : null
}
