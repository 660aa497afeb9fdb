import { carriesSecret } from '#cms/http/bearer.ts'
import { env } from '#env'

/** Whether a request comes from whoever looks after the server; nobody does where no token is set. */
export function hasOperationsToken(headers: Headers): boolean {
  const secret = env.OPERATIONS_TOKEN
  return secret !== undefined && carriesSecret({ headers, secret })
}
