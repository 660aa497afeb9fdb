import type { PayloadRequest, Where } from 'payload'
import type { Recap as RecapDoc } from '#types'
import { setPublic } from './addresses.ts'
import { carriedBy } from './facts.ts'

/** Makes the authors and tags of a recap public, or not, once what is live of it has changed from `was` to `is`. */
export async function publishCarried({
  req,
  was,
  is,
}: {
  req: PayloadRequest
  was: RecapDoc | null
  is: RecapDoc | null
}): Promise<void> {
  const now = is ? carriedBy(is) : []
  const before = was ? carriedBy(was) : []
  for (const target of new Set([...now, ...before])) {
    const isPublic = now.includes(target) || (await isCarried({ req, target }))
    await setPublic({ req, id: target.split(':')[1] ?? '', isPublic })
  }
}

/** Whether a live recap names an author or a tag, given as `collection:id`. */
export async function isCarried({ req, target }: { req: PayloadRequest; target: string }): Promise<boolean> {
  const [collection, id = ''] = target.split(':')
  const named: Where =
    collection === 'authors' ? { 'authors.author': { equals: id } } : { tags: { in: [id] } }
  const { docs } = await req.payload.find({
    collection: 'recaps',
    where: { and: [named, { liveRev: { greater_than: 0 } }] },
    select: { liveRev: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.length > 0
}
