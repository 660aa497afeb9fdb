import type { Payload } from 'payload'
import { isToken, tokenHash } from '#acts/sign-in/secrets.ts'
import { now } from '#clock'
import { readSettings, type Settings } from '#core/reader/settings.ts'
import { getDatabase } from '#data/database.ts'
import type { Reader, ReaderSession } from '#types'
import { lastsUntil, slideAfter } from './lasting.ts'

/** A reader who is signed in, as acts are given them: `session` is the id of the one that this request has. */
export type SignedIn = {
  id: string
  email: string | null
  name: string | null
  /** How they want to read. */
  settings: Settings
  session: string
}

/**
 * Who has this session token, or null. Whoever comes back has their session last longer from then on; that is
 * written once a day at most.
 */
export async function readerOf(token: string | null | undefined): Promise<SignedIn | null> {
  if (!isToken(token)) return null
  const payload = await getDatabase()
  const found = await findSession(payload, token)
  if (!found) return null
  const { session, reader } = found
  if (now().getTime() - new Date(session.seenAt).getTime() > slideAfter) await slide({ payload, session })
  return {
    ...{ id: reader.id, email: reader.email ?? null, name: reader.name ?? null, session: session.id },
    settings: readSettings(reader),
  }
}

/** The session of a token that has not expired, and its reader. */
async function findSession(
  payload: Payload,
  token: string,
): Promise<{ session: ReaderSession; reader: Reader } | null> {
  const all = { depth: 0, limit: 1, pagination: false, overrideAccess: true } as const
  const { docs } = await payload.find({
    collection: 'reader-sessions',
    where: { tokenHash: { equals: tokenHash(token) }, expiresAt: { greater_than: now().toISOString() } },
    ...all,
  })
  const [session] = docs
  if (!session) return null
  const readers = await payload.find({
    collection: 'readers',
    where: { id: { equals: session.readerId } },
    ...all,
  })
  const [reader] = readers.docs
  return reader ? { session, reader } : null
}

// Past the hooks, and only where it has not been ended meanwhile: nobody waits for more than this row.
async function slide({ payload, session }: { payload: Payload; session: ReaderSession }): Promise<void> {
  await payload.db.updateMany({
    collection: 'reader-sessions',
    where: { id: { equals: session.id } },
    data: { seenAt: now().toISOString(), expiresAt: lastsUntil(new Date(session.createdAt)).toISOString() },
  })
}
