import { hasOperationsToken } from '#cms/http/operations-token.ts'
import { healthOf } from '#cms/operations/health.ts'

/** Whether this process can do its work: 200 or 503; and what it knows of its parts, for whoever has the token. */
export async function readyAnswer({ headers, now }: { headers: Headers; now: number }): Promise<Response> {
  const health = await healthOf(now)
  const { ready } = health
  return Response.json(hasOperationsToken(headers) ? health : { ready }, {
    status: ready ? 200 : 503,
    headers: { 'cache-control': 'private, no-store' },
  })
}
