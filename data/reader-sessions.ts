import { now } from '#clock'
import type { ReaderSession } from '#core/reader/session.ts'
import { getDatabase } from './database.ts'

const most = 200

/** Where a reader is signed in, the newest first. `session` is the id of the one in which they ask. */
export async function listSessions({
  reader,
}: {
  reader: { id: string; session: string }
}): Promise<ReaderSession[]> {
  const payload = await getDatabase()
  const { docs } = await payload.find({
    collection: 'reader-sessions',
    where: { readerId: { equals: reader.id }, expiresAt: { greater_than: now().toISOString() } },
    sort: '-createdAt',
    ...{ depth: 0, limit: most, pagination: false, overrideAccess: true },
  })
  return docs.map(({ id, device, signedInBy, createdAt, seenAt }) => ({
    ...{ id, device, signedInBy, seenAt, signedInAt: createdAt },
    isThis: id === reader.session,
  }))
}
