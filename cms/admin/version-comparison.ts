import type { PayloadRequest } from 'payload'
import type { Recap as RecapDoc } from '#types'
import { type NameOf, namedIn, ownName } from './recap-facts.ts'
import type { RecapData } from './recap-text.ts'

export type ListedVersion = {
  id: string
  savedAt: string
  savedBy: string | null
  isPublished: boolean
}

type Full = ListedVersion & { data: RecapData }

export type Comparison = {
  after: Full
  /** What it is compared with, the one before it if nothing else is asked for; null for the first. */
  before: Full | null
  /** What it can be compared with, the newest first. */
  others: ListedVersion[]
  nameOf: NameOf
}

const mostListed = 100

type Asked = { req: PayloadRequest; recap: string; version: string; from: string | null }

/** Two versions of a recap, with the rights of whoever asks; null where there are no such versions. */
export async function readComparison({ req, recap, version, from }: Asked): Promise<Comparison | null> {
  const after = await readVersion({ req, recap, version })
  if (!after) return null
  const listed = await listVersions({ req, recap })
  const others = listed.filter(({ id }) => id !== after.id)
  const previous = others.find(({ savedAt }) => savedAt < after.savedAt)?.id ?? null
  const wanted = from ?? previous
  const before = wanted ? await readVersion({ req, recap, version: wanted }) : null
  const names = await readNames({ req, before: before?.data ?? {}, after: after.data })
  return { after, before, others, nameOf: ({ id }) => names.get(id) ?? null }
}

type One = { req: PayloadRequest; recap: string; version: string }

async function readVersion({ req, recap, version }: One): Promise<Full | null> {
  const found = await req.payload.findVersionByID({
    collection: 'recaps',
    id: version,
    depth: 0,
    disableErrors: true,
    trash: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!found || String(found.parent) !== recap) return null
  return { ...toListed(found), data: found.version as unknown as RecapData }
}

async function listVersions({ req, recap }: Omit<One, 'version'>): Promise<ListedVersion[]> {
  const { docs } = await req.payload.findVersions({
    collection: 'recaps',
    where: { parent: { equals: recap } },
    select: { updatedAt: true, version: { savedBy: true, _status: true } },
    sort: '-updatedAt',
    limit: mostListed,
    pagination: false,
    depth: 0,
    trash: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(toListed)
}

type Found = { id: string; updatedAt: string; version: Pick<RecapDoc, 'savedBy' | '_status'> }

function toListed({ id, updatedAt, version }: Found): ListedVersion {
  return {
    id: String(id),
    savedAt: new Date(updatedAt).toISOString(),
    savedBy: version.savedBy ?? null,
    isPublished: version._status === 'published',
  }
}

type Both = { req: PayloadRequest; before: RecapData; after: RecapData }

async function readNames({ req, before, after }: Both): Promise<Map<string, string>> {
  const targets = namedIn({ before, after })
  const collections = [...new Set(targets.map(({ collection }) => collection))]
  const found = await Promise.all(
    collections.map(async (collection) => {
      const ids = targets.filter((target) => target.collection === collection).map(({ id }) => id)
      const { docs } = await req.payload.find({
        collection: collection as 'episodes',
        where: { id: { in: ids } },
        depth: 0,
        limit: 0,
        pagination: false,
        overrideAccess: false,
        user: req.user,
        req,
      })
      return docs.map((doc): [string, string] => [doc.id, ownName(doc as unknown as RecapData)])
    }),
  )
  return new Map(found.flat())
}
