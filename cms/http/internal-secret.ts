import { createHmac } from 'node:crypto'
import { carriesSecret } from '#cms/http/bearer.ts'
import { env } from '#env'

/** What the process shows itself when it calls its own internal endpoints. */
export function internalSecret(): string {
  return createHmac('sha256', env.PAYLOAD_SECRET).update('internal').digest('hex')
}

/** Whether a request's `authorization` header carries the internal secret. */
export function hasInternalSecret(headers: Headers): boolean {
  return carriesSecret({ headers, secret: internalSecret() })
}
