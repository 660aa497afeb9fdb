import type { CollectionSlug } from 'payload'
import { now } from '#clock'
import { getDatabase } from '../database.ts'

/** What is told of a reader's rows: all but what would let somebody in, and the ids by which we know them. */
const told = {
  'reader-accounts': ['provider', 'providerAccountId', 'createdAt'],
  'reader-sessions': ['device', 'signedInBy', 'createdAt', 'seenAt', 'expiresAt'],
  'reader-places': ['showId', 'place', 'chosenAt'],
  'reader-follows': ['kind', 'recordId', 'createdAt'],
  'reader-readings': ['recapId', 'paragraph', 'of', 'readAt'],
} as const satisfies Partial<Record<CollectionSlug, readonly string[]>>

type Told = keyof typeof told

/** Everything that we hold about a reader, as plain values; times are ISO 8601 in UTC. */
export async function readExport({ reader }: { reader: { id: string } }) {
  const payload = await getDatabase()
  const system = { depth: 0, overrideAccess: true } as const
  const { email, emailVerified, name, text, paper, createdAt, feedSeed } = await payload.findByID({
    ...{ collection: 'readers', id: reader.id, ...system },
  })
  const rowsOf = async (collection: Told) => {
    const { docs } = await payload.find({
      collection,
      where: { readerId: { equals: reader.id } },
      ...{ sort: 'createdAt', limit: 0, pagination: false, ...system },
    })
    return docs.map((doc) => pick(doc as unknown as Record<string, unknown>, told[collection]))
  }
  const [accounts, sessions, places, follows, readings] = await Promise.all([
    rowsOf('reader-accounts'),
    rowsOf('reader-sessions'),
    rowsOf('reader-places'),
    rowsOf('reader-follows'),
    rowsOf('reader-readings'),
  ])
  return {
    exportedAt: now().toISOString(),
    email: email ?? null,
    emailProvenAt: emailVerified ?? null,
    name: name ?? null,
    since: createdAt,
    settings: { text: text ?? null, paper: paper ?? null },
    hasPersonalFeed: Boolean(feedSeed),
    ...{ accounts, sessions, places, follows, readings },
  }
}

function pick(doc: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((one) => [one, doc[one] ?? null]))
}
