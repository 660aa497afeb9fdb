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

/** The newest texts of some recaps, drafts or not. */
export async function newestVersions({
  req,
  recaps,
}: {
  req: PayloadRequest
  recaps: readonly string[]
}): Promise<RecapDoc[]> {
  const { docs } = await req.payload.db.findVersions<RecapDoc>({
    collection: 'recaps',
    where: { and: [{ parent: { in: [...recaps] } }, { latest: { equals: true } }] },
    sort: 'updatedAt',
    limit: 0,
    pagination: false,
    req,
  })
  const found = docs.map(
    ({ parent, version }) => [String(parent), { ...version, id: String(parent) }] as const,
  )
  return [...new Map(found).values()]
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

/** The newest version that was live before a revision, or null where there is none. */
export async function findLiveBefore({
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
    where: {
      and: [
        { parent: { equals: recap } },
        { 'version._status': { equals: 'published' } },
        { 'version.rev': { less_than: rev } },
      ],
    },
    sort: '-version.rev',
    limit: 1,
    pagination: false,
    req,
  })
  return (docs[0] as Version | undefined) ?? null
}
