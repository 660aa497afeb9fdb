import type { CollectionAfterChangeHook } from 'payload'
import { content } from '#core/content.ts'
import { recordTag } from '#core/expiry.ts'
import { placeOf } from '#core/subject.ts'
import { moveAddresses } from './addresses.ts'
import { idOf, showSlug } from './facts.ts'
import { writeOutbox } from './outbox.ts'

/** The reviews of a season that gets another number move with it; their old addresses lead there. */
export const moveReviews: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const show = idOf(doc.show)
  if (operation !== 'update' || !show || previousDoc.number === doc.number) return doc
  const root = await showSlug({ req, show })
  const placeAt = (season: number) =>
    content.recaps.path({ show: root, code: placeOf({ kind: 'season', season }), slug: '' }).slice(0, -1)
  const moved = await moveAddresses({
    req,
    show,
    from: placeAt(previousDoc.number),
    to: placeAt(doc.number),
  })
  await writeOutbox({ req, tags: moved.map((target) => recordTag('recaps', target.split(':')[1] ?? '')) })
  return doc
}
