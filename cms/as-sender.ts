import type { PayloadRequest } from 'payload'

/** How a read or write goes through the Local API as whoever sent the request. */
export function asSender(req: PayloadRequest) {
  return { depth: 0, overrideAccess: false, user: req.user, req } as const
}
