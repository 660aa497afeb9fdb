import type { Adapter, AdapterSession } from 'next-auth/adapters'
import type { PayloadRequest } from 'payload'
import { lastsUntil } from '#acts/sessions/lasting.ts'
import { tokenHash } from '#acts/sign-in/secrets.ts'
import { now } from '#clock'
import type { ReaderSession } from '#types'
import { findReader } from './adapter-readers.ts'
import { currentUnit, reading, writing } from './unit.ts'

type Methods = Required<
  Pick<Adapter, 'createSession' | 'getSessionAndUser' | 'updateSession' | 'deleteSession'>
>

const system = { depth: 0, overrideAccess: true } as const

/** Only hashes of tokens are stored; whoever calls is answered with the token that they gave. */
export const adapterSessions: Methods = {
  async createSession({ sessionToken, userId, expires }) {
    const unit = currentUnit()
    const session = await writing((req) =>
      req.payload.create({
        collection: 'reader-sessions',
        data: {
          tokenHash: tokenHash(sessionToken),
          readerId: userId,
          // next-auth's expiry goes by its own clock.
          expiresAt: (unit ? lastsUntil(now()) : new Date(expires)).toISOString(),
          seenAt: now().toISOString(),
          signedInBy: unit?.by ?? 'unknown',
          device: unit?.device ?? 'unknown',
        },
        ...system,
        req,
      }),
    )
    if (unit) unit.session = sessionToken
    return toSession(session, sessionToken)
  },

  async getSessionAndUser(sessionToken) {
    return await reading(async (req) => {
      const found = await findSession(req, sessionToken)
      const isOver = !found || new Date(found.expiresAt) <= now()
      const user = isOver ? null : await findReader(req, { id: found.readerId })
      return isOver || !user ? null : { session: toSession(found, sessionToken), user }
    })
  },

  async updateSession({ sessionToken, expires }) {
    return await writing(async (req) => {
      const found = await findSession(req, sessionToken)
      if (!found) return null
      const data = expires ? { expiresAt: new Date(expires).toISOString() } : {}
      const { id } = found
      const changed = await req.payload.update({ collection: 'reader-sessions', id, data, ...system, req })
      return toSession(changed, sessionToken)
    })
  },

  async deleteSession(sessionToken) {
    return await writing(async (req) => {
      const found = await findSession(req, sessionToken)
      if (!found) return null
      await req.payload.delete({ collection: 'reader-sessions', id: found.id, ...system, req })
      return toSession(found, sessionToken)
    })
  },
}

async function findSession(req: PayloadRequest, token: string): Promise<ReaderSession | null> {
  const { docs } = await req.payload.find({
    collection: 'reader-sessions',
    where: { tokenHash: { equals: tokenHash(token) } },
    ...{ limit: 1, pagination: false, ...system, req },
  })
  return docs[0] ?? null
}

function toSession({ readerId, expiresAt }: ReaderSession, sessionToken: string): AdapterSession {
  return { sessionToken, userId: readerId, expires: new Date(expiresAt) }
}
