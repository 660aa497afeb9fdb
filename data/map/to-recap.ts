import type { FeedItem, Recap } from '#core/model.ts'
import type { Related } from '../related.ts'
import type { FeedItemFields, RecapFields } from './docs.ts'
import { idOf } from './id-of.ts'
import { toBody } from './to-body.ts'
import { toImage } from './to-image.ts'
import { toRecapCard } from './to-recap-card.ts'
import { toReference } from './to-reference.ts'
import { toShow } from './to-show.ts'
import { toSubject } from './to-subject.ts'

/** A live recap, whole, or null where it cannot be seen now. */
export function toRecap({ doc, related }: { doc: RecapFields; related: Related }): Recap | null {
  const item = toFeedItem({ doc, related })
  const show = toShow({ doc: related.shows.get(idOf(doc.show) ?? ''), related })
  const subject = toSubject({ doc, related })
  if (!item || !subject || !show || typeof doc.liveRev !== 'number') return null
  return {
    id: doc.id,
    rev: doc.liveRev,
    path: item.path,
    feedId: item.feedId,
    headline: doc.headline ?? item.headline,
    dek: doc.dek?.trim() || null,
    image: toImage({ relation: doc.image, related }),
    safe: { headline: item.headline, dek: item.dek, image: toImage({ relation: doc.safeImage, related }) },
    authors: item.authors,
    tags: (doc.tags ?? []).flatMap((relation) => {
      const id = idOf(relation) ?? ''
      const title = related.carried.get(id)
      return (title && toReference({ id, title, related })) || []
    }),
    show,
    subject,
    grade: doc.grade ?? null,
    body: item.body,
    publishedAt: item.publishedAt,
    updatedAt: doc.livePublishedAt ?? item.publishedAt,
  }
}

/** A recap as an item of a feed, or null where it cannot be seen now. */
export function toFeedItem({ doc, related }: { doc: FeedItemFields; related: Related }): FeedItem | null {
  const card = toRecapCard({ doc, related })
  if (!card || !doc.feedId) return null
  const { path, headline, dek, authors, publishedAt } = card
  return {
    feedId: doc.feedId,
    path,
    headline,
    dek,
    authors,
    publishedAt,
    body: toBody({ value: doc.body, related }),
  }
}
