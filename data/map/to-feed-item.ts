import type { FeedItem } from '#core/feed/feed.ts'
import type { Related } from '../related.ts'
import type { FeedItemFields } from './docs.ts'
import { idOf } from './id-of.ts'
import { toBody } from './to-body.ts'
import { toCorrections } from './to-corrections.ts'
import { toRecapCard } from './to-recap-card.ts'
import { toRegrades } from './to-regrades.ts'

/** A recap as an item of a feed, or null where it cannot be seen now. */
export function toFeedItem({ doc, related }: { doc: FeedItemFields; related: Related }): FeedItem | null {
  const card = toRecapCard({ doc, related })
  if (!card || !doc.feedId) return null
  return {
    id: doc.feedId,
    importedId: doc.importedId ?? null,
    path: card.path,
    title: card.headline,
    summary: card.dek,
    image: card.image,
    authors: card.authors,
    tags: (doc.tags ?? []).flatMap((relation) => related.carried.get(idOf(relation) ?? '') ?? []),
    body: toBody({ value: doc.body, related }),
    isTake: doc.isTake ?? false,
    corrections: toCorrections(doc),
    regrades: toRegrades(doc),
    // The full recap after a quick take is an item of its own, dated when it came.
    publishedAt: doc.feedAt ?? card.publishedAt,
    updatedAt: doc.revisedAt ?? card.publishedAt,
  }
}
