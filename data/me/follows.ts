import type { PayloadRequest } from 'payload'
import type { Followed } from '#core/reader/follow.ts'
import type { FollowOfMine } from '#core/reader/me.ts'
import { readAddresses } from '../addresses.ts'
import { getDatabase } from '../database.ts'
import { readHeading } from '../feed/heading.ts'
import type { Reading } from '../reading.ts'

/** What is followed, by its id. */
export type Follow = { kind: Followed; id: string }

/** What a reader follows, the newest first. */
export async function listFollows({
  reader,
  req,
}: {
  reader: { id: string }
  req?: PayloadRequest
}): Promise<Follow[]> {
  const payload = req?.payload ?? (await getDatabase())
  const { docs } = await payload.find({
    collection: 'reader-follows',
    where: { readerId: { equals: reader.id } },
    sort: '-createdAt',
    ...{ depth: 0, limit: 0, pagination: false, overrideAccess: true, ...(req && { req }) },
  })
  return docs.map(({ kind, recordId }) => ({ kind, id: recordId }))
}

/** What follows are called and where they are; without those that the reader does not know of yet, or that are gone. */
export async function readFollows(reading: Reading, follows: readonly Follow[]): Promise<FollowOfMine[]> {
  const targets = follows.map(({ kind, id }) => ({ collection: kind, id }))
  const addresses = await readAddresses(reading, { ids: [], targets })
  const paths = new Map(addresses.map(({ recordId, path }) => [recordId, path]))
  const named = await Promise.all(
    follows.map(async ({ kind, id }): Promise<FollowOfMine[]> => {
      const path = paths.get(id)
      const show = await showOf(reading, { kind, id })
      const heading = path ? await readHeading(reading, { of: { kind, id, show }, through: null }) : null
      return path && heading ? [{ kind, id, path, title: heading.short }] : []
    }),
  )
  return named.flat()
}

/** The show that something followed is below; null for people, authors and shows themselves. */
export async function showOf({ payload }: Reading, { kind, id }: Follow): Promise<string | null> {
  if (kind === 'shows') return id
  if (kind === 'people' || kind === 'authors') return null
  const { docs } = await payload.db.find<{ show?: string | null }>({
    collection: kind,
    where: { id: { equals: id } },
    select: { show: true },
    ...{ limit: 1, pagination: false },
  })
  const show: unknown = docs[0]?.show
  return typeof show === 'string' ? show : ((show as { id?: string } | null | undefined)?.id ?? null)
}
