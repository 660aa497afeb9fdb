import { now } from '#clock'
import type { Preview } from '#core/preview.ts'
import { may, roles } from '#core/roles.ts'
import type { User } from '#types'
import { recapSelect } from './map/docs.ts'
import { toBody } from './map/to-body.ts'
import { toRecap } from './map/to-recap.ts'
import { beginReading, type Reading } from './reading.ts'
import { readRecapParts } from './recap-parts.ts'
import { readSite } from './site.ts'

type Asked = {
  id: string
  /** Whose rights decide; null where the right was given by something else, as by a link. */
  user: User | null
  mediaBase: string
}

/**
 * A recap as its page would be if the newest draft were published now, or null where it is gone or not for this user.
 * Read anew each time, past everything that is cached.
 */
export async function readPreview(asked: Asked): Promise<Preview | null> {
  if (asked.user && !mayRead(asked.user)) return null
  const reading = await beginReading()
  const doc = await findNewest(reading, asked)
  if (!doc) return null
  const [site, found] = await Promise.all([
    readSite(reading),
    readRecapParts(reading, { doc, mediaBase: asked.mediaBase }),
  ])
  const { parts } = found
  const paths = new Map(found.related.paths)
  if (!paths.has(doc.id)) paths.set(doc.id, `/preview/recaps/${doc.id}`)
  const related = { ...found.related, paths }
  const { savedAt, ...text } = doc
  const recap = toRecap({ doc: asIfLive(text), related })
  return {
    id: doc.id,
    site,
    savedAt: savedAt ?? null,
    headline: doc.headline?.trim() || null,
    dek: doc.dek?.trim() || null,
    body: toBody({ value: doc.body, related }),
    recap: recap && { ...recap, ...parts, previously: null },
    images: new Set(related.images.keys()),
  }
}

function mayRead({ role }: User): boolean {
  return may({ role: roles.find((known) => known === role) ?? null, action: 'read', on: 'recaps' })
}

async function findNewest({ payload }: Reading, { id, user }: Asked) {
  return await payload.findByID({
    collection: 'recaps',
    id,
    select: { ...recapSelect, savedAt: true, rev: true },
    draft: true,
    trash: false,
    depth: 0,
    disableErrors: true,
    ...(user ? { overrideAccess: false, user } : { overrideAccess: true }),
  })
}

// What only a recap that was published has.
type OnceLive = {
  rev?: number | null
  firstPublishedAt?: string | null
  livePublishedAt?: string | null
  feedId?: string | null
}

function asIfLive<Doc extends OnceLive>(doc: Doc) {
  return {
    ...doc,
    liveRev: doc.rev ?? 0,
    firstPublishedAt: doc.firstPublishedAt ?? now().toISOString(),
    livePublishedAt: doc.livePublishedAt ?? doc.firstPublishedAt ?? null,
    feedId: doc.feedId ?? 'not published',
  }
}
