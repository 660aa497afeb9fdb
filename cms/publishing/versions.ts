import type { PayloadRequest } from 'payload'
import type { Recap as RecapDoc } from '#types'

export type Version = { id: string; autosave?: boolean | null; updatedAt: string; version: RecapDoc }

/** The version of a recap that holds a revision, or null where it is gone. */
export async function findVersion({
  req,
  recap,
  rev,
}: {
  req: PayloadRequest
  recap: string
  rev: number
}): Promise<Version | null> {
  const { docs } = await req.payload.db.findVersions<RecapDoc>({
    collection: 'recaps',
    where: { and: [{ parent: { equals: recap } }, { 'version.rev': { equals: rev } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return (docs[0] as Version | undefined) ?? null
}

/** The newest version of a recap, draft or not. */
export async function newestVersion({
  req,
  recap,
}: {
  req: PayloadRequest
  recap: string
}): Promise<Version | null> {
  const { docs } = await req.payload.db.findVersions<RecapDoc>({
    collection: 'recaps',
    where: { and: [{ parent: { equals: recap } }, { latest: { equals: true } }] },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  })
  return (docs[0] as Version | undefined) ?? null
}

/** Changes what a stored version says, without making a new one. */
export async function amendVersion({
  req,
  version,
  data,
}: {
  req: PayloadRequest
  version: Version
  data: Partial<RecapDoc>
}): Promise<void> {
  await req.payload.db.updateVersion({
    collection: 'recaps',
    id: version.id,
    versionData: {
      ...version,
      version: { ...version.version, ...data },
    } as unknown as Parameters<typeof req.payload.db.updateVersion>[0]['versionData'],
    req,
  })
}
