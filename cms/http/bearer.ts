import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#env'

/** Whether a request's `authorization` header carries a secret; takes the same time for any wrong one. */
export function carriesSecret({ headers, secret }: { headers: Headers; secret: string }): boolean {
  return timingSafeEqual(digest(headers.get('authorization') ?? ''), digest(`Bearer ${secret}`))
}

function digest(text: string): Buffer {
  return createHmac('sha256', env.PAYLOAD_SECRET).update(text).digest()
}
