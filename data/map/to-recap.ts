import type { Recap } from '#core/model.ts'
import type { Related } from '../related.ts'
import type { RecapFields } from './docs.ts'
import { idOf } from './id-of.ts'
import { toBody } from './to-body.ts'
import { toCorrections } from './to-corrections.ts'
import { toImage } from './to-image.ts'
import { toRecapCard } from './to-recap-card.ts'
import { toReference } from './to-reference.ts'
import { toRegrades } from './to-regrades.ts'
import { toShow } from './to-show.ts'
import { toSubject } from './to-subject.ts'

/** A live recap, whole, or null where it cannot be seen now. */
export function toRecap({ doc, related }: { doc: RecapFields; related: Related }): Recap | null {
  const card = toRecapCard({ doc, related })
  const show = toShow({ doc: related.shows.get(idOf(doc.show) ?? ''), related })
  const subject = toSubject({ doc, related })
  if (!card || !doc.feedId || !subject || !show || typeof doc.liveRev !== 'number') return null
  return {
    id: doc.id,
    rev: doc.liveRev,
    path: card.path,
    feedId: doc.feedId,
    headline: doc.headline ?? card.headline,
    dek: doc.dek?.trim() || null,
    image: toImage({ relation: doc.image, related }),
    safe: { headline: card.headline, dek: card.dek, image: toImage({ relation: doc.safeImage, related }) },
    authors: card.authors,
    tags: (doc.tags ?? []).flatMap((relation) => {
      const id = idOf(relation) ?? ''
      const title = related.carried.get(id)
      return (title && toReference({ id, title, related })) || []
    }),
    show,
    subject,
    grade: doc.grade ?? null,
    body: toBody({ value: doc.body, related }),
    isTake: doc.isTake ?? false,
    corrections: toCorrections(doc),
    regrades: toRegrades(doc),
    publishedAt: card.publishedAt,
    updatedAt: doc.livePublishedAt ?? card.publishedAt,
  }
}
