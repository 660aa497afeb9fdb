import { createHash } from 'node:crypto'
import { now } from '#clock'
import { isPreviewToken } from '#core/preview-token.ts'
import { getDatabase } from './database.ts'

export type PreviewLink = { recap: string; expiresAt: string }

/** What a preview link shows, or null where it is none, has expired or was revoked: nobody is told which. */
export async function readPreviewLink(token: string): Promise<PreviewLink | null> {
  if (!isPreviewToken(token)) return null
  const payload = await getDatabase()
  const { docs } = await payload.find({
    collection: 'preview-links',
    where: {
      tokenHash: { equals: createHash('sha256').update(token).digest('hex') },
      revokedAt: { exists: false },
      expiresAt: { greater_than: now().toISOString() },
    },
    select: { recapId: true, expiresAt: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  const [link] = docs
  return link ? { recap: link.recapId, expiresAt: link.expiresAt } : null
}
