import type { CollectionAfterChangeHook } from 'payload'
import { may } from '#core/roles.ts'
import { freeSlug, slugProblem, toSlug } from '#core/slug.ts'

/** Whoever may write recaps has a byline from the first day: nobody should have to make one at ten at night. */
export const giveByline: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || !may({ role: doc.role, action: 'create', on: 'recaps' })) return doc
  const own = toSlug(doc.name)
  const slug = own && slugProblem(own) === null ? own : 'author'
  const { docs } = await req.payload.find({
    collection: 'authors',
    where: { slug: { contains: slug } },
    select: { slug: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  await req.payload.create({
    collection: 'authors',
    data: {
      name: doc.name,
      account: doc.id,
      slug: freeSlug({ slug, taken: new Set(docs.map((author) => author.slug)) }),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return doc
}
