import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
} from 'payload'
import { content, wholeSite } from '#core/content.ts'
import { workIdOf } from '#core/work.ts'
import { beginningIn, currentAddress, dropAddresses, giveAddress, refuseTakenPath } from './addresses.ts'

/** The address of a song across shows must be free too: a song that another show has is one work, not two. */
export const keepWorkFree: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const slug = data.slug ?? originalDoc?.slug
  if (!slug || slug === originalDoc?.slug) return data
  const id = originalDoc ? workIdOf(originalDoc.id) : null
  const path = content.works.path({ slug })
  await refuseTakenPath({ req, path, id, collection: 'songs', field: content.works.identity })
  return data
}

/** Gives a song its address across shows, from the first save on. */
export const followWork: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'update' && previousDoc.slug === doc.slug) return doc
  const id = workIdOf(doc.id)
  const current = await currentAddress({ req, id })
  const begins = current && beginningIn(current)
  const path = content.works.path({ slug: doc.slug })
  const place = {
    collection: 'works',
    id,
    show: wholeSite,
    path,
    isPublic: current?.isPublic ?? false,
  } as const
  await giveAddress({ req, place: { ...place, begins } })
  return doc
}

/** A song that is deleted leaves both its pages. */
export const dropWork: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await dropAddresses({ req, id: workIdOf(doc.id) })
  return doc
}
