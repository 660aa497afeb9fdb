import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#env'

/** What the process shows itself when it calls its own internal endpoints. */
export function internalSecret(): string {
  return createHmac('sha256', env.PAYLOAD_SECRET).update('internal').digest('hex')
}

/** Whether a request's `authorization` header carries the internal secret; takes the same time for any wrong one. */
export function hasInternalSecret(headers: Headers): boolean {
  const given = digest(headers.get('authorization') ?? '')
  return timingSafeEqual(given, digest(`Bearer ${internalSecret()}`))
}

function digest(text: string): Buffer {
  return createHmac('sha256', env.PAYLOAD_SECRET).update(text).digest()
}
