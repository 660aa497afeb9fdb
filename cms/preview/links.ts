import { createHash, randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '#clock'
import { findRow, writerOf } from '#cms/publishing/recap-revision.ts'
import { refuse } from '#cms/publishing/refuse.ts'
import type { PreviewLink as PreviewLinkDoc } from '#types'

const day = 24 * 60 * 60 * 1000
const mostDays = 60
const mostOpen = 20

/** What the staff is told of a link: never its token, which only its maker sees, once. */
export type ListedLink = Pick<PreviewLinkDoc, 'id' | 'expiresAt' | 'madeBy' | 'createdAt'>

/** Makes a link to a recap's newest draft. The token is stored as a hash and cannot be had again. */
export async function makeLink({
  req,
  recap,
  days,
}: {
  req: PayloadRequest
  recap: string
  days: unknown
}): Promise<{ link: ListedLink; token: string }> {
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > mostDays) {
    throw refuse({ status: 400, message: `days: should be a whole number from 1 to ${mostDays}.` })
  }
  const row = await findRow({ req, id: recap })
  if (!row || row.deletedAt) throw refuse({ status: 404, message: 'There is no such recap.' })
  if ((await listLinks({ req, recap })).length >= mostOpen) {
    throw refuse({ status: 409, message: `A recap has at most ${mostOpen} open links. Revoke one first.` })
  }
  const token = randomBytes(32).toString('base64url')
  const link = await req.payload.create({
    collection: 'preview-links',
    data: {
      recapId: recap,
      tokenHash: createHash('sha256').update(token).digest('hex'),
      expiresAt: new Date(now().getTime() + days * day).toISOString(),
      madeBy: writerOf(req),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { link: toListed(link), token }
}

/** The links to a recap that still lead to it, the newest first. */
export async function listLinks({
  req,
  recap,
}: {
  req: PayloadRequest
  recap: string
}): Promise<ListedLink[]> {
  const { docs } = await req.payload.find({
    collection: 'preview-links',
    where: {
      recapId: { equals: recap },
      revokedAt: { exists: false },
      expiresAt: { greater_than: now().toISOString() },
    },
    sort: '-createdAt',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(toListed)
}

/** Ends a link, also one that somebody else is ending. */
export async function revokeLink({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  const link = await req.payload.findByID({
    collection: 'preview-links',
    id,
    select: { revokedAt: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!link) throw refuse({ status: 404, message: 'There is no such link.' })
  if (link.revokedAt) return
  await req.payload.update({
    collection: 'preview-links',
    id,
    data: { revokedAt: now().toISOString() },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

function toListed({ id, expiresAt, madeBy, createdAt }: PreviewLinkDoc): ListedLink {
  return { id, expiresAt, madeBy: madeBy ?? null, createdAt }
}
