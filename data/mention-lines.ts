import { listTag, recordTag } from '#core/expiry.ts'
import type { MentionLine, Show } from '#core/model.ts'
import { namedIn } from '#core/rich-text/renamed.ts'
import { toMentionLines } from './map/to-mention-line.ts'
import { toShow } from './map/to-show.ts'
import { readNames } from './names.ts'
import type { Reading } from './reading.ts'
import { findCardsByIds } from './recap-cards.ts'
import { type Pointing, type Related, readRelated } from './related.ts'
import type { Target } from './target.ts'

/** The most places that one page lists; the newest ones. */
const mostLines = 500

export type Mentioned = { related: Related; show: Show; mentions: MentionLine[] }

/** What the page of a mentioned record prints beside the record itself, or null where it cannot be seen now. */
export async function readMentioned(
  reading: Reading,
  { collection, doc, show }: { collection: Target['collection']; doc: Pointing; show: string | null },
): Promise<Mentioned | null> {
  const target = recordTag(collection, doc.id)
  reading.tags.add(listTag('mentions', target))
  const docs = await findLines(reading, target)
  const ids = [...new Set(docs.map(({ recapId }) => recapId))]
  const recaps = await findCardsByIds(reading, ids)
  const related = await readRelated(reading, { docs: [doc, ...recaps], targets: [] })
  const owner = toShow({ doc: related.shows.get(show ?? ''), related })
  if (!owner) return null
  const names = await readNames(reading, docs.flatMap(namedIn).map(toTarget))
  return { related, show: owner, mentions: toMentionLines({ docs, recaps, related, names }) }
}

async function findLines({ payload }: Reading, target: string) {
  const { docs } = await payload.find({
    collection: 'mentions',
    where: { target: { equals: target } },
    select: {
      ...{ recapId: true, target: true, words: true, sentence: true, follows: true },
      ...{ paragraph: true, position: true },
    },
    sort: '-publishedAt',
    depth: 0,
    limit: mostLines,
    pagination: false,
    overrideAccess: true,
  })
  return docs
}

function toTarget(key: string): Target {
  const [collection, id = ''] = key.split(':')
  return { collection: collection as Target['collection'], id }
}
