import type { FeedItem, Recap } from '#core/model.ts'
import type { Related } from '../related.ts'
import type { FeedItemFields, RecapFields } from './docs.ts'
import { idOf } from './id-of.ts'
import { toBody } from './to-body.ts'
import { toEpisode } from './to-episode.ts'
import { toImage } from './to-image.ts'
import { toRecapCard } from './to-recap-card.ts'
import { toShow } from './to-show.ts'

/** A live recap, whole, or null where it cannot be seen now. */
export function toRecap({ doc, related }: { doc: RecapFields; related: Related }): Recap | null {
  const item = toFeedItem({ doc, related })
  const episode = toEpisode({ doc: related.episodes.get(idOf(doc.episode) ?? ''), related })
  const show = episode && toShow({ doc: related.shows.get(episode.show.id), related })
  if (!item || !episode || !show || typeof doc.liveRev !== 'number') return null
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
    show,
    episode,
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
